package org.interleave.generator.lower;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/**
 * One way through a step: guards and new values, both over the state before it.
 *
 * @param name its TLA+ name: process, step, and the outcome where the step has several
 * @param process the process that takes it
 * @param step the step
 * @param place where the process stands before it: the step itself, or the choice that the step begins
 * @param outcome the word for this way, where the step has several
 * @param choices the elements it chooses, each from a set that may depend on those before it
 * @param guards what must hold, besides that the process stands there
 * @param updates the new values of the variables that change, in the order of the source
 * @param destination where the process stands afterwards
 * @param c what this way stands for in C, in one line or more
 * @param remarks remarks for the reader
 */
public record Action(
        String name,
        String process,
        Place step,
        Place place,
        Optional<String> outcome,
        List<Choice> choices,
        List<Expression> guards,
        Map<Variable, Expression> updates,
        Destination destination,
        List<String> c,
        List<String> remarks) {
    /**
     * Copies the collections.
     *
     * @param name kept as it is
     * @param process kept as it is
     * @param step kept as it is
     * @param place kept as it is
     * @param outcome kept as it is
     * @param choices copied
     * @param guards copied
     * @param updates copied
     * @param destination kept as it is
     * @param c copied
     * @param remarks copied
     */
    public Action {
        choices = List.copyOf(choices);
        guards = List.copyOf(guards);
        updates = Collections.unmodifiableMap(new LinkedHashMap<>(updates));
        c = List.copyOf(c);
        remarks = List.copyOf(remarks);
    }

    Action withGuards(List<Expression> others) {
        return new Action(name, process, step, place, outcome, choices, others, updates, destination, c, remarks);
    }
}
