package org.interleave.checker.trace;

import java.util.Optional;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;

/**
 * Who takes a step.
 *
 * @param process name of the process or family
 * @param member which member, of a family
 */
public record Actor(String process, Optional<Value> member) {
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
