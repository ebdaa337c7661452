package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An update")
class UpdateTest {
    /** A fork of a table. */
    record Fork(Num left, Num right) {}

    /** Changes a record, and stores it in an array: an update inside of an update. */
    private static final class Stores extends ProtocolSource {
        final RecordVar<Fork> spare =
                variable("spare", record(Fork.class, range(0, 3), range(0, 3)), new Fork(Num.of(0), Num.of(3)));
        final Array<Num, RecordVar<Fork>> forks = arrayBy(
                "forks", range(0, 1), record(Fork.class, range(0, 3), range(0, 3)), i -> new Fork(i, Num.of(2)));
        final Process p = process("p", this::p);

        Stores() {
            super("Records.");
        }

        void p() {
            RecordVar<Fork> fork = forks.of(Num.of(1));
            step("swap", spare.set(Fork::left, fork.get().right()), fork.set(spare.get()));
            step(
                    "touch",
                    when(
                            fork.get().left().is(1),
                            fork.set(Fork::right, fork.get().left())));
        }

        @Override
        protected void properties() {
            reachable("Ends", p.ended(), "it ends");
        }
    }

    @Test
    @DisplayName("inside of another does not speak of the other's old value by the sign of its own")
    void inside() {
        String text = TlaGenerator.generate(new Stores().build()).text();

        assertThat(text)
                .contains("  /\\ forks' = [forks EXCEPT ![1] = [spare EXCEPT !.left = forks[1].right]]\n")
                .contains("[forks EXCEPT ![1].right = forks[1].left]");
    }

    @Test
    @DisplayName("tells a key that has a name, as one that a step keeps, from a field")
    void keys() {
        Protocol protocol = new Stores().build();
        ExpressionPrinter printer = new ExpressionPrinter(protocol, ControlFlow.of(protocol));
        Expression kept = new Expression.ElementUpdate(
                new Expression.Parameter("flag_1"),
                new Expression.Parameter("i_1"),
                new Expression.FieldUpdate(
                        new Expression.Element(new Expression.Parameter("flag_1"), new Expression.Parameter("i_1")),
                        "up",
                        new Expression.BooleanLiteral(true)));

        assertThat(printer.print(kept)).isEqualTo("[flag_1 EXCEPT ![i_1].up = TRUE]");
    }

    /** What a function is after a change. */
    private static Expression changed(Expression of, String key, Expression value) {
        return new Expression.ElementUpdate(of, new Expression.Parameter(key), value);
    }

    @Test
    @DisplayName("is left out where the next one overwrites it")
    void overwritten() {
        Protocol protocol = new Stores().build();
        ExpressionPrinter printer = new ExpressionPrinter(protocol, ControlFlow.of(protocol));
        Expression flag = new Expression.Parameter("flag");
        Expression yes = new Expression.BooleanLiteral(true);
        Expression one = changed(flag, "i", yes);
        Expression old = new Expression.Not(new Expression.Element(one, new Expression.Parameter("i")));

        assertThat(printer.print(changed(one, "i", new Expression.Parameter("x"))))
                .isEqualTo("[flag EXCEPT ![i] = x]");
        assertThat(printer.print(changed(one, "i", old))).isEqualTo("[flag EXCEPT ![i] = TRUE, ![i] = ~@]");
        assertThat(printer.print(changed(changed(one, "j", yes), "i", yes)))
                .isEqualTo("[flag EXCEPT ![i] = TRUE, ![j] = TRUE, ![i] = TRUE]");
    }
}
