package org.interleave.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.benchmark.Case.HandWritten;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;

/**
 * TLC, on one of two modules.
 *
 * @param source which module
 * @param workers how many threads
 * @param heapMegabytes the most heap it may take
 */
record Tlc(Source source, int workers, int heapMegabytes) implements Contender {
    private static final String BEGINS = "@!@!@STARTMSG 2189";
    private static final String ENDS = "@!@!@STARTMSG 2193";
    private static final Pattern COUNTS =
            Pattern.compile("(?m)^(\\d+) states generated, (\\d+) distinct states found, 0 states left on queue");

    /** Who wrote the module. */
    enum Source {
        GENERATED,
        WRITTEN_BY_HAND
    }

    private record Spec(String module, String text, String config) {}

    @Override
    public String name() {
        return source == Source.GENERATED ? "TLC, our module" : "TLC, by hand";
    }

    @Override
    public Optional<String> absent(Case one) {
        if (one.size() == Case.Size.HUGE) {
            return Optional.of("it would take hours");
        }
        return source == Source.WRITTEN_BY_HAND && one.handWritten().isEmpty()
                ? Optional.of("there is no module written by hand")
                : Optional.empty();
    }

    @Override
    public Measurement run(Case one, Path folder) {
        Spec files = source == Source.GENERATED
                ? generated(one)
                : byHand(one.handWritten().orElseThrow());
        write(folder.resolve(files.module() + ".tla"), files.text());
        write(folder.resolve(files.module() + ".cfg"), files.config());
        ChildProcess child = ChildProcess.run(
                folder,
                Jvm.command(
                        // What TLC's authors say it is fastest with.
                        List.of("-XX:+UseParallelGC", "-Xmx" + heapMegabytes + "m", "-Djava.io.tmpdir=" + folder),
                        "tlc2.TLC",
                        List.of(
                                "-tool",
                                "-workers",
                                Integer.toString(workers),
                                "-checkpoint",
                                "0",
                                "-metadir",
                                folder.resolve("states").toString(),
                                files.module() + ".tla")));
        Matcher counts = COUNTS.matcher(child.text());
        if (child.exitCode() != 0 || !counts.find()) {
            throw child.failed(name());
        }
        return new Measurement(
                Long.parseLong(counts.group(2)),
                Long.parseLong(counts.group(1)),
                child.seconds(),
                child.first(ENDS).orElseThrow() - child.first(BEGINS).orElseThrow(),
                OptionalLong.empty(),
                child.peakBytes());
    }

    private static Spec generated(Case one) {
        GeneratedModule module = TlaGenerator.generate(one.protocol().get());
        String config =
                ConfigPrinter.safety(module.lowered().protocol(), "", Invariants.names(one, module.lowered()), true);
        return new Spec(module.name(), module.text(), module.config(config));
    }

    private static Spec byHand(HandWritten written) {
        List<String> config = new ArrayList<>(List.of("SPECIFICATION Spec"));
        written.constants().forEach((name, value) -> config.add("CONSTANT " + name + " = " + value));
        written.invariants().forEach(invariant -> config.add("INVARIANT " + invariant));
        return new Spec(
                written.module(), resource("/tla/" + written.module() + ".tla"), String.join("\n", config) + "\n");
    }

    /** The text of a file of this program. */
    static String resource(String name) {
        try (InputStream in = Tlc.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FailedRunException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
