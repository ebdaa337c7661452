package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A set or a number that is too large")
class SizeMistakesTest {
    private static final String FEW =
            ", which is more than a checker can do. Choose from a few values that stand for the others: a bug shows with "
                    + "small numbers too.";
    private static final String SMALLER = " Write smaller numbers; how large they are in C does not matter to a model.";
    private static final String FROM_MILLIONS = ": 2000000001 values are gone through here" + FEW;

    private final Mistakes lines = Mistakes.in(SizeMistakesTest.class);

    @Test
    void numbers_that_tlc_does_not_have() {
        final class Numbers extends OneProcess {
            final NamedConstant MOST = constant("MOST", 2147483647, "INT_MAX", "MostIsNatural", 0);
            final Int low = integer("low", -2147483648, 0, 0); // <- low
            final Int high = integer("high", Num.of(0), MOST.plus(1), 0); // <- high

            @Override
            void p() {
                step("write", low.set(-1));
                step("read", await(high.gt(Num.of(-2147483648)))); // <- literal
            }
        }

        String none = ": the number -2147483648 cannot be written in TLA+ for TLC, whose numbers end at -2147483647.";
        assertThat(Mistakes.of(new Numbers()))
                .containsExactly(
                        lines.at("low") + none + SMALLER,
                        lines.at("high")
                                + ": what is computed here from constants is larger than the numbers of TLC and "
                                + "Java, which end at 2147483647." + SMALLER,
                        lines.at("literal") + none + SMALLER);
    }

    @Test
    void sets_that_nobody_can_go_through() {
        final class Sets extends OneProcess {
            final Int x = integer("x", 0, 2000000000, 0);
            final Int any = anything("any", range(0, 2000000000)); // <- any
            final Kind<Num, Int> large = range(1, 2000);
            final Array<Num, Bool> array = anyArray("array", range(0, 40), bool()); // <- array

            @Override
            void p() {
                with_("v", range(0, 2000000000), v -> step("choose", x.set(v))); // <- with
                with_("w", between(0, 2000000000), w -> step("take", x.set(w))); // <- between
                step("ask", await(forAll(range(0, 2000000000), v -> v.ge(x)))); // <- asked
                step("subset", await(exists(setOf(range(0, 40)), s -> s.isEmpty()))); // <- subset
                step("pair", await(exists(pair(large, large), s -> s.first().is(1)))); // <- pair
            }
        }

        assertThat(Mistakes.of(new Sets()))
                .containsExactly(
                        lines.at("any") + FROM_MILLIONS,
                        lines.at("array") + ": far too many values are gone through here" + FEW,
                        lines.at("with") + FROM_MILLIONS,
                        lines.at("between") + FROM_MILLIONS,
                        lines.at("asked") + FROM_MILLIONS,
                        lines.at("subset") + ": far too many values are gone through here" + FEW,
                        lines.at("pair") + ": 4000000 values are gone through here" + FEW);
    }

    @Test
    void what_has_no_value() {
        final class None extends OneProcess {
            final Int x = integer("x", 0, 1, 0);

            @Override
            void p() {
                with_("v", range(3, 1), v -> step("choose", x.set(v))); // <- empty
                step("divide", x.set(x.mod(0))); // <- zero
            }
        }

        assertThat(Mistakes.of(new None()))
                .containsExactly(
                        lines.at("empty")
                                + ": what is gone through here has the empty range 3 .. 1. Write the smaller number first.",
                        lines.at("zero")
                                + ": this divides by a number that is not positive, for which TLC has no result. "
                                + "Divide by 1 or more.");
    }

    @Test
    void any_sequence_that_is_chosen() {
        final class Order extends ProtocolSource {
            final Family client = processes("client", 3, () -> step("go"));
            final Fifo<Pid> order = fifo("order", client, 3);
            final Process chooser = process("chooser", this::choose);

            Order() {
                super("Some order of the clients is chosen.");
            }

            void choose() {
                with_("any", all(fifoOf(client, 3)), any -> step("choose", order.set(any))); // <- sequence
            }

            @Override
            protected void properties() {
                noDeadlock("it is chosen");
            }
        }

        assertThat(Mistakes.of(new Order()))
                .containsExactly(
                        lines.at("sequence") + ": all sequences are gone through here, and TLC cannot list them. "
                                + "Choose the elements one after the other, with a with_(...) for each, and put them together with "
                                + "Seq.of(kind, a, b).");
    }

    @Test
    void families_that_nobody_can_go_through() {
        final class Families extends ProtocolSource {
            final Family client = processes("client", 2000000000, () -> step("go")); // <- family
            final Numbered node = numbered("node", 0, 5000, () -> step("run")); // <- node

            Families() {
                super("There are too many.");
            }

            @Override
            protected void properties() {
                noDeadlock("they run");
            }
        }

        assertThat(Mistakes.of(new Families()))
                .containsExactly(
                        lines.at("family") + ": client has 2000000000 members" + FEW,
                        lines.at("node") + ": node has 5001 members" + FEW);
    }

    @Test
    void a_large_range_may_be_looked_up() {
        final class Large extends OneProcess {
            final Int x = integer("x", 0, 2000000000, 0);

            @Override
            void p() {
                step("inc", await(between(0, 1000000000).contains(x)), x.inc());
            }
        }

        assertThat(new Large().build().variables()).hasSize(1);
    }
}
