package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("tlc")
@DisplayName("Names that the generator would have chosen")
class ClashingNamesTest {
    /** A variable called as a parameter of the set of sequences. */
    private static final class QueueAndN extends ProtocolSource {
        final Fifo<Num> q = fifo("q", Kinds.range(0, 1), 2);
        final Int n = integer("n", 0, 2, 0);
        final Process a = process("a", () -> step("put", q.append(n), n.inc()));

        QueueAndN() {
            super("Names that the module's own definitions have");
        }

        @Override
        protected void properties() {
            eventually("E", a.ended(), "it ends");
        }
    }

    /** Processes as commit messages call them, two of which have one name in camel case. */
    private static final class CpuNames extends ProtocolSource {
        final Int x = integer("x", 0, 4, 0);
        final Bool a = bool("Cpu0_inc", false);
        final Process cpu0 = process("CPU0", () -> step("inc", x.inc()));
        final Process cpu1 = process("A", () -> step("inc", x.inc()));
        final Process lower = process("cpu0", () -> step("inc", x.inc(), a.set(true)));
        final Process underscore = process("cpu_0", () -> step("inc", x.inc()));

        CpuNames() {
            super("CPU0 and CPU1");
        }

        @Override
        protected void properties() {
            eventually("Termination", x.is(4), "all add");
            always("Init", Cond.not(x.is(5)), "nobody adds twice");
            eventually("Spec", a, "it is done");
            reachable("Next", x.is(2), "one after the other");
            never("Terminating", x.is(5), "nobody adds twice");
        }
    }

    static List<ProtocolSource> sources() {
        return List.of(new QueueAndN(), new CpuNames());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void are_free_for_authors(ProtocolSource source) {
        ProtocolEntry entry = ExpectationsBuilder.everythingHolds(source.build());

        ProtocolResult byTlc = new ProtocolChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .checkAll(List.of(Checks.of(entry)))
                .get(0);
        ProtocolResult byFast = new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .check(List.of(entry))
                .get(0);
        ProtocolResult twin = new TwinChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .check(List.of(entry))
                .get(0);

        for (ProtocolResult result : List.of(byTlc, byFast, twin)) {
            assertThat(result.properties())
                    .isNotEmpty()
                    .allSatisfy(property -> assertThat(property.verdict())
                            .as(property.property())
                            .isEqualTo(Verdict.HOLDS));
        }
    }
}
