package org.interleave.generator.tla;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import util.SimpleFilenameToStream;
import util.ToolIO;

/** The parser of the TLA+ tools: what it has to say about a module. Its state is static, so one at a time. */
final class Sany {
    private Sany() {}

    /** Its errors and warnings; empty when it likes the module. */
    static synchronized List<String> warnings(Path folder, GeneratedModule module, String text) {
        try {
            Path file = Files.writeString(folder.resolve(module.name() + ".tla"), text);
            return warnings(file);
        } catch (IOException | FrontEndException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a module where others can find it. */
    static void beside(Path folder, GeneratedModule module) {
        try {
            Files.writeString(folder.resolve(module.name() + ".tla"), module.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> warnings(Path file) throws FrontEndException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream before = ToolIO.out;
        SpecObj spec = new SpecObj(
                file.toString(),
                new SimpleFilenameToStream(file.toAbsolutePath().getParent().toString()));
        int result;
        try {
            ToolIO.out = out;
            result = SANY.frontEndMain(spec, file.getFileName().toString(), out);
        } finally {
            ToolIO.out = before;
        }
        List<String> warnings = new ArrayList<>();
        warnings.addAll(Arrays.asList(spec.getSemanticErrors().getErrors()));
        warnings.addAll(Arrays.asList(spec.getSemanticErrors().getWarnings()));
        if (warnings.isEmpty() && (result != 0 || spec.getErrorLevel() != 0)) {
            warnings.add(printed.toString(StandardCharsets.UTF_8));
        }
        return warnings;
    }
}
