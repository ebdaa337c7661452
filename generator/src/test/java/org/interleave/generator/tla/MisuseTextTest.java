package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.kernel.Mutex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rule of use of an object")
class MisuseTextTest {
    /** Chooses from the first set of a queue, if there is one. */
    private static final class Chooses extends ProtocolSource {
        final Fifo<SetOf<Num>> sets = fifo("sets", setOf(range(0, 1)), 2);
        final Mutex lock = new Mutex(this, "lock");
        final Process p = process("p", this::p);

        Chooses() {
            super("A choice from what may not be there.");
        }

        void p() {
            loop(() -> with_(
                    "x",
                    sets.first(),
                    x -> step("take", await(sets.notEmpty()), await(x.is(1)), lock.unlock(), sets.pop())));
        }

        @Override
        protected void properties() {
            noDeadlock("it does not end");
        }
    }

    @Test
    @DisplayName("looks at a set to choose from only where the step does")
    void guards() {
        assertThat(TlaGenerator.generate(new Chooses().build()).text()).contains("""
                P_misuses ==
                  \\/ /\\ sets # <<>>
                     /\\ lock # "p"
                     /\\ \\E x \\in Head(sets) :
                          /\\ x = 1
                          /\\ Breaks("LockOk_released")
                """);
    }

    /** Writes elements by keys that are sure to be there, and by some that are not. */
    private static final class Keys extends ProtocolSource {
        final Numbered node = numbered("node", 0, 2, this::node);
        final Array<Num, Bool> seen = array("seen", node, bool(), false);
        final Array<Num, Bool> flag = array("flag", node, bool(), false);
        final Int next = integer("next", 0, 4, 0);
        final Function<Num, Num> right = operator("Right", node, node, i -> ifElse(i.is(2), Num.of(0), i.plus(1)));

        Keys() {
            super("Elements by key.");
        }

        void node() {
            Num self = node.self();
            loop(() -> {
                step("sure", seen.of(self).set(true), seen.of(right.apply(self)).set(false));
                with_(
                        "other",
                        all(node).minus(self),
                        other -> step("chosen", seen.of(other).set(true)));
                step("turn", seen.of(self.plus(1).mod(3)).set(true));
                step("unsure", when(next.gt(0), flag.of(next.minus(1)).set(true)), next.set(self));
                step("guarded", await(next.lt(4)), flag.of(next).set(true));
                step("safe", await(next.lt(3)), flag.of(next).set(true));
            });
        }

        @Override
        protected void properties() {
            noDeadlock("it does not end");
        }
    }

    @Test
    @DisplayName("is there for an array that is written by a key that it may not have")
    void keys() {
        assertThat(TlaGenerator.generate(new Keys().build()).text())
                .contains("""
                Node_misuses(self) ==
                  \\/ /\\ node[self] = "unsure"
                     /\\ next > 0
                     /\\ next - 1 \\notin Nodes
                     /\\ Breaks("FlagOk_written")
                  \\/ /\\ node[self] = "guarded"
                     /\\ next < 4
                     /\\ next \\notin Nodes
                     /\\ Breaks("FlagOk_written")

                """)
                .contains("""
                FlagOk ==
                  broken # "FlagOk_written"
                """)
                .doesNotContain("SeenOk");
    }
}
