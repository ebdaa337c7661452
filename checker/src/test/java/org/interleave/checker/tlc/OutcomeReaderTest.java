package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What TLC said")
class OutcomeReaderTest {
    @TempDir
    Path parent;

    private PrivateFolder folder;
    private final TlcTranscript transcript = new TlcTranscript(TlcProgressListener.NONE);

    @BeforeEach
    void makeFolder() throws IOException {
        folder = PrivateFolder.create(parent);
    }

    private OutcomeReaderTest said(int code, int severity, String text) {
        String message =
                "@!@!@STARTMSG " + code + ":" + severity + " @!@!@\n" + text + "\n@!@!@ENDMSG " + code + " @!@!@";
        message.lines().forEach(transcript::accept);
        return this;
    }

    private TlcOutcome withExitCode(int exitCode) {
        return new OutcomeReader(transcript, List.of(), TlcOptions.defaults(), folder.path()).outcome(exitCode);
    }

    private OutcomeReaderTest noError() {
        return said(2193, 0, "Model checking completed. No error has been found.");
    }

    private OutcomeReaderTest statistics(int generated, int distinct, int queued) {
        return said(
                2199,
                0,
                generated + " states generated, " + distinct + " distinct states found, " + queued
                        + " states left on queue.");
    }

    private OutcomeReaderTest finished() {
        return said(2186, 0, "Finished in 369ms at (2026-11-22 18:13:28)");
    }

    @Test
    void holds_when_all_states_were_looked_at() {
        assertThat(noError().statistics(8, 4, 0).finished().withExitCode(0)).isEqualTo(new TlcOutcome.Holds());
    }

    @Test
    void is_a_violation_by_a_step_whether_the_property_is_named_or_only_its_place() {
        String text = "Action property line 9, col 17 to line 9, col 29 of module B is violated.";

        assertThat(said(2112, 1, text).finished().withExitCode(13))
                .isEqualTo(new TlcOutcome.ActionPropertyViolated(text));
    }

    @Test
    void is_no_verdict_when_states_are_left_on_the_queue() {
        assertThat(noError().statistics(8, 4, 1).finished().withExitCode(0)).isInstanceOf(TlcOutcome.ToolFailure.class);
    }

    @Test
    void is_no_verdict_when_it_did_not_finish() {
        assertThat(noError().statistics(8, 4, 0).withExitCode(0)).isInstanceOf(TlcOutcome.ToolFailure.class);
    }

    @Test
    void is_no_verdict_when_it_did_not_find_that_there_is_no_error() {
        assertThat(statistics(8, 4, 0).finished().withExitCode(0)).isInstanceOf(TlcOutcome.ToolFailure.class);
    }

    @Test
    void is_no_verdict_when_the_exit_code_says_otherwise() {
        assertThat(noError().statistics(8, 4, 0).finished().withExitCode(137))
                .isInstanceOf(TlcOutcome.ToolFailure.class);
    }

    @Test
    void is_no_verdict_when_the_exit_code_speaks_of_a_violation_that_was_not_told() {
        assertThat(finished().withExitCode(12)).isInstanceOf(TlcOutcome.ToolFailure.class);
        assertThat(withExitCode(11)).isInstanceOf(TlcOutcome.ToolFailure.class);
    }

    @Test
    void can_name_the_temporal_property_as_newer_versions_do() {
        assertThat(said(2116, 1, "Temporal property Ends was violated.\n")
                        .finished()
                        .withExitCode(13))
                .isEqualTo(new TlcOutcome.PropertyViolated(Optional.of("Ends")));
    }

    @Test
    void does_not_blame_the_specification_for_a_full_disk() {
        assertThat(said(1000, 1, "The exception was a java.lang.RuntimeException\n: java.io.IOException: disk full")
                        .finished()
                        .withExitCode(255))
                .isEqualTo(
                        new TlcOutcome.ToolFailure(
                                "TLC ended without a verdict, exit code 255. Check again. [IL984]\njava.io.IOException: disk full"));
    }
}
