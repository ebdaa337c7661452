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
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
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

    private int run(String... arguments) {
        CheckRunner runner = (entries, how, listener) -> {
            asked.add(how.engine());
            Verdict verdict = how.engine() == Engine.FAST ? byFast : Verdict.HOLDS;
            return List.of(said(verdict, how.engine()));
        };
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        return InterleaveCommand.commandLine(new Catalogue(() -> List.of(Typed.FEATURED)), runner, output)
                .execute(arguments);
    }

    private static ProtocolResult said(Verdict verdict, Engine engine) {
        PropertyResult property = result(CheckKind.INVARIANT, "NoLateReap", Expectation.HOLDS, verdict);
        return Results.of("OomReaper", property.by(engine));
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
    @DisplayName("is not found when it is another")
    void unknown() {
        assertThat(run("check", "--engine", "fsat")).isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(err.toString())
                .isEqualTo("Invalid value for option '--engine': expected one of [TLC, FAST, BOTH] (case-insensitive)"
                        + " but was 'fsat'. See interleave check --help. [IL955]\n");
    }
}
