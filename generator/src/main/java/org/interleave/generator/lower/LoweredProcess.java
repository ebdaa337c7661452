package org.interleave.generator.lower;

import java.util.List;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Names;

/**
 * A process as a list of actions.
 *
 * @param flow its control flow
 * @param actions its actions, in the order of its steps
 * @param cuts the ways of its steps that break a rule, in the order of its steps
 * @param start where it stands at the start, unless a way to begin says otherwise
 */
public record LoweredProcess(ProcessFlow flow, List<Action> actions, List<Cut> cuts, Destination start) {
    /**
     * Copies the lists.
     *
     * @param flow kept as it is
     * @param actions copied
     * @param cuts copied
     * @param start kept as it is
     */
    public LoweredProcess {
        actions = List.copyOf(actions);
        cuts = List.copyOf(cuts);
    }

    /** {@return its name, as in C; also the variable that says where it stands} */
    public String name() {
        return flow.process().name();
    }

    /** {@return its name in camel case, as the names of its actions begin unless another process has it too} */
    public String actionName() {
        return Names.camelCase(name());
    }

    /**
     * The actions that take a step.
     *
     * @param step one of its steps
     * @return the actions, one for each outcome
     */
    public List<Action> actionsOf(Place step) {
        return actions.stream().filter(action -> action.step().equals(step)).toList();
    }
}
