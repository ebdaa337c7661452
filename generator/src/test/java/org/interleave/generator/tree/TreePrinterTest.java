package org.interleave.generator.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Op;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Statements;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.Golden;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trees, as {@code show} prints them. {@code -Dgolden.refresh} writes them anew; then read the diff. */
@DisplayName("A tree as text")
class TreePrinterTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void is_what_was_read_and_found_good(ProtocolSource sample) {
        Protocol protocol = sample.build();
        String text = TreePrinter.print(protocol) + PropertyListPrinter.print(protocol);

        Golden.assertSame(text, protocol.name() + ".txt");
    }

    /** So that the difference between two versions is what the patch does. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void names_neither_the_protocol_nor_a_line_of_its_source(ProtocolSource sample) {
        Protocol protocol = sample.build();

        assertThat(TreePrinter.print(protocol)).doesNotContain(protocol.name()).doesNotContain(".java");
    }

    @Test
    void says_when_a_process_is_idle() {
        ProtocolBuilder p = new ProtocolBuilder("Idle", "A server waits for something to do.");
        Bool queued = p.bool("queued", false);
        p.process("server")
                .body(List.of(
                        idle(Statements.step("wait", Op.await(queued)), Cond.not(queued)),
                        idle(Statements.step("halt"), Cond.of(true))));
        p.always("Sound", queued.or(Cond.not(queued)), "it is queued or not");

        assertThat(TreePrinter.print(p.build()))
                .contains("  step wait, idle while ~queued\n", "  step halt, may be idle\n");
    }

    private static Statement idle(Statement step, Cond condition) {
        return Statements.saying(step, info -> info.idleWhile(condition.expression()));
    }
}
