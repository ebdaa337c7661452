package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("graph")
class GraphCommandTest {
    @Test
    @DisplayName("prints DOT, the same each time")
    void dot() {
        Typed once = Typed.line("graph", "OomReaper", "--dot");

        assertThat(once.status()).isZero();
        assertThat(once.err()).isEmpty();
        assertThat(once.out())
                .startsWith("digraph \"OomReaper\" {\n")
                .contains("1, initial", "violates NoLateReap", "oom_reaper: unmap_page_range")
                .endsWith("}\n");
        assertThat(Typed.line("graph", "OomReaper", "--dot").out()).isEqualTo(once.out());
    }

    @Test
    @DisplayName("writes SVG to a file")
    void svg(@TempDir Path folder) {
        Path file = folder.resolve("states.svg");

        Typed typed = Typed.line("graph", "OomReaper", "--svg", "--output", file.toString());

        assertThat(typed.status()).isZero();
        assertThat(typed.out() + typed.err()).isEmpty();
        assertThat(file).content().startsWith("<?xml").contains("<title>").endsWith("</svg>");
    }

    @Test
    @DisplayName("takes one of the two formats, or DOT")
    void one_format() {
        assertThat(Typed.line("graph", "OomReaper").out()).startsWith("digraph");
        Typed both = Typed.line("graph", "OomReaper", "--dot", "--svg");
        assertThat(both.err()).contains("--dot, --svg are mutually exclusive");
        assertThat(both.status()).isEqualTo(2);
    }

    @Test
    @DisplayName("takes any limit that is a number")
    void high_limit() {
        Typed typed = Typed.line("graph", "OomReaper", "--svg", "--limit", "1000000000");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.status()).isZero();
    }
}
