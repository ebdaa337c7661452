package org.interleave.checker.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.lower.Action;

/**
 * A step of a behaviour.
 *
 * @param actor who took it
 * @param action the action that was taken; of a step that breaks a rule the cut, as an action
 * @param choice the elements it chose, from outside in; empty where that cannot be told
 * @param outcome which way it went, where the step has several
 * @param changes what it changed, in the order of declaration, places of processes included; of an array or a record
 *     only the parts that are not as they were
 * @param misuse the rule that it breaks, if it is the last step of a counterexample of that
 * @param after the state it led to; where it breaks a rule, with the values of the state before it
 */
public record TraceStep(
        Actor actor,
        Action action,
        Optional<Map<BoundVariable, Value>> choice,
        Optional<String> outcome,
        List<Change> changes,
        Optional<Misuse> misuse,
        TraceState after) {
    /**
     * Copies the collections.
     *
     * @param actor kept as it is
     * @param action kept as it is
     * @param choice copied
     * @param outcome kept as it is
     * @param changes copied
     * @param misuse kept as it is
     * @param after kept as it is
     */
    public TraceStep {
        choice = choice.map(elements -> Collections.unmodifiableMap(new LinkedHashMap<>(elements)));
        changes = List.copyOf(changes);
    }

    /** {@return who took it, as people call it} */
    public String process() {
        return actor.toString();
    }

    /** {@return name of the step, as in C} */
    public String step() {
        return action.step().name();
    }

    /** {@return the elements it chose, where it chose any, and that can be told} */
    public List<Chosen> chosen() {
        return Chosen.of(choice.orElse(Map.of()));
    }

    /** {@return the C function it stands in} */
    public Optional<String> function() {
        return action.step().function().map(Statement.Function::name);
    }

    /** {@return the file of that function} */
    public Optional<String> file() {
        return action.step().function().map(Statement.Function::file);
    }

    /** {@return what it stands for in C, in one line or more; the first is the line of the step itself} */
    public List<String> c() {
        return action.c();
    }

    /** {@return the DSL call that made it} */
    public SourceLocation location() {
        return action.step().info().location();
    }
}
