package org.interleave.dsl.tree;

/** Something that one temporal property may take for granted besides the fairness of the whole. */
public sealed interface FairnessAssumption {
    /**
     * A step that can be taken from some time on is taken.
     *
     * @param process name of the process
     * @param label the step
     */
    record WeaklyFairStep(String process, Label label) implements FairnessAssumption {}

    /**
     * A process that can go on from some time on goes on.
     *
     * @param process name of the process
     */
    record WeaklyFairProcess(String process) implements FairnessAssumption {}
}
