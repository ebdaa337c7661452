package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.interleave.checker.check.Engine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far the checks are, where nobody watches a terminal")
class ProgressLinesTest {
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("is told of each engine by itself, with the run that goes on")
    void lines() {
        try (ProgressLines progress = new ProgressLines(new PrintWriter(err))) {
            progress.begins(Engine.FAST);
            progress.planned(20);
            progress.running("OomReaper", 7000);
            assertThat(progress.line(10))
                    .isEqualTo("fast checker: 0 of 20 done after 10 s; OomReaper: 7000 states so far");

            progress.finished("OomReaper");
            assertThat(progress.line(20)).isEqualTo("fast checker: 1 of 20 done after 20 s");

            progress.begins(Engine.TLC);
            progress.planned(45);
            assertThat(progress.line(30)).isEqualTo("TLC: 0 of 45 done after 30 s");
        }
    }

    @Test
    @DisplayName("is not told of what is soon over")
    void quick() {
        try (ProgressLines progress = new ProgressLines(new PrintWriter(err))) {
            progress.planned(1);
            progress.finished("OomReaper");
        }

        assertThat(err.toString()).isEmpty();
    }
}
