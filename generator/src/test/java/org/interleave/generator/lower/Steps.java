package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Expression;

/** A protocol of one process, for tests of what its steps become; its actions in short text. */
abstract class Steps extends ProtocolSource {
    final Mutex lock = new Mutex(this, "lock");
    final Bool busy = bool("busy", false);
    final Bool seen = bool("seen", false);
    final Int count = integer("count", 0, 9, 0);
    final Process p = process("p", this::p);

    Steps() {
        super("steps");
    }

    abstract void p();

    @Override
    protected void properties() {
        noDeadlock("the process goes on");
    }

    /** Each action as {@code name [guards] updates -> place}. */
    static List<String> actions(ProtocolSource source) {
        return Lowering.lower(source.build()).process("p").actions().stream()
                .map(Steps::text)
                .toList();
    }

    /** The ways of steps that break a rule, each as {@code place [guards] rule}. */
    static List<String> cuts(ProtocolSource source) {
        return Lowering.lower(source.build()).process("p").cuts().stream()
                .map(cut -> cut.place() + " "
                        + cut.guards().stream().map(Steps::text).toList() + " " + cut.rule())
                .toList();
    }

    private static String text(Action action) {
        List<String> parts = new ArrayList<>();
        parts.add(action.name());
        parts.add(action.guards().stream().map(Steps::text).toList().toString());
        action.updates().forEach((variable, value) -> parts.add(variable + " := " + text(value)));
        return String.join(" ", parts) + " -> " + text(action.destination());
    }

    private static String text(Destination destination) {
        if (destination instanceof Destination.Split split) {
            return "(" + text(split.condition()) + " ? " + text(split.whenTrue()) + " : " + text(split.whenFalse())
                    + ")";
        }
        return ((Destination.Stand) destination).place().map(Object::toString).orElse("end");
    }

    static String text(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return literal.text();
        }
        if (expression instanceof Expression.Read read) {
            return read.variable().name();
        }
        if (expression instanceof Expression.Not not) {
            return "~" + text(not.operand());
        }
        if (expression instanceof Expression.And and) {
            return String.join(" & ", and.operands().stream().map(Steps::text).toList());
        }
        if (expression instanceof Expression.Or or) {
            return String.join(" | ", or.operands().stream().map(Steps::text).toList());
        }
        if (expression instanceof Expression.Implies implies) {
            return text(implies.premise()) + " => " + text(implies.conclusion());
        }
        if (expression instanceof Expression.Binary binary) {
            return text(binary.left()) + " " + binary.operator().text() + " " + text(binary.right());
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return "(" + text(choice.condition()) + " ? " + text(choice.then()) + " : " + text(choice.otherwise())
                    + ")";
        }
        if (expression instanceof Expression.At at) {
            return "at " + at.labels().get(0);
        }
        return expression instanceof Expression.Ended ? "ended" : expression.toString();
    }
}
