package org.interleave.checker.fuzz.side;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.interleave.generator.tla.GeneratedModule;
import pcal.Translator;
import pcal.ValidationCallBack;
import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import util.SimpleFilenameToStream;
import util.ToolIO;

/** The parser of the TLA+ tools, in this JVM: its state is static, so one module at a time. */
public final class Sany {
    /** Those that generated modules extend, and those that these extend. */
    private static final List<String> STANDARD_MODULES =
            List.of("Naturals", "Integers", "Sequences", "FiniteSets", "TLC");

    private Sany() {}

    /**
     * What it has to say about a module, and about those that watch it.
     *
     * @param folder where the modules are written
     * @param module the module
     * @return its errors and warnings; none when it likes them
     */
    public static synchronized List<String> warnings(Path folder, GeneratedModule module) {
        List<String> warnings = new ArrayList<>(warnings(folder, module.name(), module.text()));
        if (warnings.isEmpty()) {
            warnings.addAll(warnings(folder, module.name(), module.observed()));
            if (!module.monitors().isEmpty()) {
                // They extend the module itself.
                warnings(folder, module.name(), module.text());
            }
            module.monitors()
                    .values()
                    .forEach(monitor -> warnings.addAll(warnings(folder, monitor.name(), monitor.text())));
        }
        return warnings;
    }

    /**
     * What it has to say about the translation of a twin, and about the modules that watch it.
     *
     * @param folder where the modules are written
     * @param twin the twin
     * @return what the translator of PlusCal refuses, else errors and warnings of the parser; none when both like it
     */
    public static synchronized List<String> warningsOfTwin(Path folder, GeneratedModule twin) {
        Translator translator = new Translator(twin.observed(), List.of("-nocfg", twin.name() + ".tla"));
        if (!translator.translate(new ValidationCallBack.Noop())) {
            return List.of("the translator of PlusCal: "
                    + translator.getErrors().stream()
                            .map(Translator.Error::toString)
                            .collect(Collectors.joining(", ")));
        }
        List<String> warnings = new ArrayList<>(warnings(folder, twin.name(), translator.getOutput()));
        twin.monitors().values().forEach(monitor -> warnings.addAll(warnings(folder, monitor.name(), monitor.text())));
        return warnings;
    }

    private static List<String> warnings(Path folder, String name, String text) {
        PrintStream before = ToolIO.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            unpackStandardModules(folder);
            Path file = Files.writeString(folder.resolve(name + ".tla"), text);
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            ToolIO.out = out;
            SpecObj spec = new SpecObj(file.toString(), new SimpleFilenameToStream(folder.toString()));
            int result = SANY.frontEndMain(spec, file.getFileName().toString(), out);
            List<String> warnings = new ArrayList<>();
            warnings.addAll(Arrays.asList(spec.getSemanticErrors().getErrors()));
            warnings.addAll(Arrays.asList(spec.getSemanticErrors().getWarnings()));
            if (warnings.isEmpty() && (result != 0 || spec.getErrorLevel() != 0)) {
                warnings.add(printed.toString(StandardCharsets.UTF_8));
            }
            return warnings;
        } catch (IOException | FrontEndException e) {
            throw new IllegalStateException(e);
        } finally {
            ToolIO.out = before;
        }
    }

    /** Left to itself, SANY unpacks them where every other SANY on the machine does. */
    private static void unpackStandardModules(Path folder) throws IOException {
        for (String name : STANDARD_MODULES) {
            Path file = folder.resolve(name + ".tla");
            if (!Files.exists(file)) {
                String resource = "/tla2sany/StandardModules/" + name + ".tla";
                try (InputStream module = Objects.requireNonNull(SANY.class.getResourceAsStream(resource), resource)) {
                    Files.copy(module, file);
                }
            }
        }
    }
}
