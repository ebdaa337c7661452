package org.interleave.generator.lower;

import java.util.List;
import org.interleave.dsl.tree.KernelObject;

/**
 * The invariant of a kernel object: that no step breaks one of its rules, and what holds of it in every state.
 *
 * @param object the object
 * @param states the rules that speak of states; a step that leads to a state against them breaks them
 * @param messages what can be wrong, in words that follow the object's name, each once; at least one
 */
public record ObjectInvariant(KernelObject object, List<Clause> states, List<String> messages) {
    /**
     * Copies the lists.
     *
     * @param object kept as it is
     * @param states copied
     * @param messages copied
     */
    public ObjectInvariant {
        states = List.copyOf(states);
        messages = List.copyOf(messages);
    }

    /**
     * The name of a rule, which a module notes where a step breaks it.
     *
     * @param message what is wrong when it is broken
     * @return its name: {@code MmapSemOk_still_held}
     */
    public String rule(String message) {
        return name() + "_" + RuleNames.of(messages).get(messages.indexOf(message));
    }

    /** {@return its TLA+ name} */
    public String name() {
        return object.invariantName();
    }
}
