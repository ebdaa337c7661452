package org.interleave.checker.page;

import java.util.List;
import java.util.Map;

/**
 * All states of a protocol and the steps between them, as the page's explorer reads them. A state is a number from 0;
 * those that take fewer steps to reach come first.
 *
 * @param starts how many initial states there are: the first ones
 * @param ends how many ends there are: behind the states one for each step that breaks a rule, with the values before it
 * @param beginnings for each initial state the lines that tell it from the others
 * @param variables what the states tell
 * @param actions what the steps do
 * @param counts for each state how many steps lead out of it
 * @param to where each step leads, in the order of the states
 * @param by what each step does: a number among the actions
 * @param broken the states that break something, by its name
 */
record GraphData(
        int starts,
        int ends,
        List<List<String>> beginnings,
        List<Told> variables,
        List<Taken> actions,
        List<Integer> counts,
        List<Integer> to,
        List<Integer> by,
        Map<String, List<Integer>> broken) {
    /**
     * A variable.
     *
     * @param name its name
     * @param values the values that it has in some state
     * @param states for each state which of the values it has there
     */
    record Told(String name, List<String> values, List<Integer> states) {}

    /**
     * An action.
     *
     * @param who who takes it
     * @param process the process or family
     * @param step name of the step
     * @param c its C text
     * @param outcome what it chooses, and which way it goes
     */
    record Taken(String who, String process, String step, String c, String outcome) {}
}
