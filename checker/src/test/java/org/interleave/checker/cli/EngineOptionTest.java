package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.result;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.Paint;
import org.interleave.checker.report.Results;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("check --engine")
class EngineOptionTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Engine> asked = new ArrayList<>();
    private Verdict byFast = Verdict.HOLDS;

    private boolean compiles = true;

    private int run(String... arguments) {
        CheckRunner runner = new CheckRunner() {
            @Override
            public List<ProtocolResult> run(List<ProtocolEntry> entries, CheckOptions how, CheckListener listener) {
                asked.add(how.engine());
                Verdict verdict = how.engine() == Engine.FAST ? byFast : Verdict.HOLDS;
                return List.of(said(verdict, how.engine()));
            }

            @Override
            public boolean hasFast() {
                return compiles;
            }
        };
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        return InterleaveCommand.commandLine(new Catalogue(() -> List.of(Typed.FEATURED)), runner, output)
                .execute(arguments);
    }

    private static ProtocolResult said(Verdict verdict, Engine engine) {
        PropertyResult property = result(CheckKind.INVARIANT, "NoLateReap", Expectation.HOLDS, verdict);
        return Results.of("OomReaper", Results.by(engine, property));
    }

    @Test
    @DisplayName("lets TLC decide, the fast checker, or both, the fast one first")
    void choice() {
        assertThat(run("check")).isZero();
        assertThat(run("check", "--engine", "tlc")).isZero();
        assertThat(asked).containsExactly(Engine.TLC, Engine.TLC);
        asked.clear();
        assertThat(run("check", "--engine", "fast")).isZero();
        assertThat(asked).containsExactly(Engine.FAST);
        asked.clear();
        assertThat(run("check", "--engine", "both")).isZero();
        assertThat(asked).containsExactly(Engine.FAST, Engine.TLC);
    }

    @Test
    @DisplayName("is both without a command, and says at once what the fast one says")
    void without_a_command() {
        assertThat(run()).isZero();
        assertThat(asked).containsExactly(Engine.FAST, Engine.TLC);
        assertThat(out.toString())
                .matches("(?s)fast: 1 protocol, 1 check: all as expected, \\d+\\.\\d s; now TLC\n.*"
                        + "1 protocol, 1 check: all as expected\npage: .*index\\.html\n");
    }

    @Test
    @DisplayName("writes a row of JSON for each engine")
    void json(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("results.json");

        assertThat(run("check", "--engine", "both", "--json", file.toString())).isZero();

        assertThat(Files.readString(file)).containsSubsequence("\"engine\" : \"fast\"", "\"engine\" : \"TLC\"");
    }

    @Test
    @DisplayName("of both trusts TLC, and complains where the fast checker differs")
    void difference() {
        byFast = Verdict.VIOLATED;

        assertThat(run("check", "--engine", "both")).isEqualTo(1);

        String told = "OomReaper NoLateReap: TLC says holds, and the fast checker says violated. Trust TLC, and report"
                + " this: it is a mistake of the fast checker, or of the module. [IL998]";
        assertThat(String.join(" ", out.toString().split("\n"))).contains(told);
    }

    @Test
    @DisplayName("of explain is both: what the fast one says is shown, and TLC confirms it")
    void explain() {
        assertThat(run("explain", "OomReaper", "NoLateReap")).isZero();

        assertThat(asked).containsExactly(Engine.FAST, Engine.TLC);
        assertThat(out.toString())
                .startsWith("OomReaper NoLateReap: holds, as expected\n")
                .containsPattern("\n\nTLC confirms it: holds, \\d+\\.\\d s\n$");
    }

    @Test
    @DisplayName("of explain may be one of them")
    void explain_by_one() {
        assertThat(run("explain", "OomReaper", "NoLateReap", "--engine", "fast"))
                .isZero();
        assertThat(out.toString()).endsWith("(the fast checker alone says so; TLC was not asked)\n");
        assertThat(run("explain", "OomReaper", "NoLateReap", "--engine", "tlc")).isZero();
        assertThat(asked).containsExactly(Engine.FAST, Engine.TLC);
    }

    @Test
    @DisplayName("of explain trusts TLC where it does not confirm, and where the fast checker does not decide")
    void explain_difference() {
        byFast = Verdict.VIOLATED;
        assertThat(run("explain", "OomReaper", "NoLateReap")).isEqualTo(1);
        assertThat(out.toString())
                .contains("\n\nTLC does not confirm that. It says:\n\nOomReaper NoLateReap: holds, as expected\n")
                .contains("[IL998]");
        out.getBuffer().setLength(0);
        byFast = Verdict.TOOL_FAILURE;
        assertThat(run("explain", "OomReaper", "NoLateReap")).isZero();
        assertThat(out.toString())
                .startsWith("OomReaper NoLateReap: holds, as expected\n")
                .contains("\n\nthe fast checker does not decide it, only TLC does");
    }

    @Test
    @DisplayName("is TLC alone where Java cannot compile, which is told; and a mistake if it is asked for")
    void no_compiler() {
        compiles = false;
        assertThat(run()).isZero();
        assertThat(run("explain", "OomReaper", "NoLateReap")).isZero();
        assertThat(asked).containsExactly(Engine.TLC, Engine.TLC);
        String alone = "this Java cannot compile, so TLC decides alone; use the java of a JDK to have both engines\n";
        assertThat(err.toString()).contains(alone).endsWith(alone);
        err.getBuffer().setLength(0);
        for (String engine : List.of("fast", "both")) {
            assertThat(run("check", "--engine", engine)).isEqualTo(3);
            assertThat(err.toString())
                    .isEqualTo("this Java cannot compile, so there is no fast checker for --engine " + engine
                            + ". Use the java of a JDK, or say --engine tlc. [IL921]\n");
            err.getBuffer().setLength(0);
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("is not found when it is another")
    void unknown() {
        assertThat(run("check", "--engine", "fsat")).isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(err.toString())
                .isEqualTo("Invalid value for option '--engine': expected one of [TLC, FAST, BOTH] (case-insensitive)"
                        + " but was 'fsat'. See interleave check --help. [IL955]\n");
    }
}
