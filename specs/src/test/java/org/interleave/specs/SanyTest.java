package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ProtocolEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import util.SimpleFilenameToStream;

/** The TLA+ parser reads every committed module without an error and without a warning. */
@DisplayName("SANY")
class SanyTest {
    @TestFactory
    Stream<DynamicTest> accepts() {
        return Expectations.all().stream()
                .map(ProtocolEntry::name)
                .map(name -> dynamicTest(name, () -> parse(Path.of("src/main/tla", name + ".tla"))));
    }

    /** The parser keeps its state in static fields: one module at a time. */
    private static synchronized void parse(Path module) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        SpecObj spec = new SpecObj(
                module.toAbsolutePath().toString(),
                new SimpleFilenameToStream(module.toAbsolutePath().getParent().toString()));
        int code = SANY.frontEndMain(spec, module.toString(), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(spec.getErrorLevel())
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(spec.getSemanticErrors().getWarnings()).isEmpty();
    }
}
