package org.interleave.checker.trace;

import java.util.Optional;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.generator.compiled.Legend;

/**
 * Who takes a step.
 *
 * @param process name of the process or family
 * @param member which member, of a family
 */
public record Actor(String process, Optional<Value> member) {
    /**
     * Who a process, or a member of a family, is to a behaviour.
     *
     * @param process the process or family
     * @param self what {@link org.interleave.dsl.tree.Expression.Self} stands for
     * @return who takes its steps
     */
    public static Actor of(ProcessDeclaration process, Value self) {
        return new Actor(process.name(), process.family().map(family -> self));
    }

    /**
     * Who takes an action of a compiled protocol.
     *
     * @param process the process or family
     * @param member which member of the family, if it is one
     * @return who takes its steps
     */
    public static Actor of(String process, Optional<Legend.Member> member) {
        return new Actor(process, member.map(Actor::value));
    }

    private static Value value(Legend.Member member) {
        return switch (member.kind()) {
            case NUMBER -> new IntegerValue(Integer.parseInt(member.text()));
            case STRING -> new StringValue(member.text());
            case MODEL_VALUE -> new ModelValue(member.text());
        };
    }

    /** {@return what {@link org.interleave.dsl.tree.Expression.Self} stands for in its steps} */
    public Value self() {
        return member.orElse(new StringValue(process));
    }

    /** {@return what people call it: {@code oom_reaper}, {@code producer_1}, {@code proc 1}} */
    @Override
    public String toString() {
        if (member.isEmpty()) {
            return process;
        }
        Value who = member.orElseThrow();
        if (who instanceof IntegerValue) {
            return process + " " + who;
        }
        return who instanceof StringValue name ? name.value() : who.toString();
    }
}
