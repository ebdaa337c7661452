package org.interleave.dsl.tree;

/**
 * Steps that are fair together: whenever one of them can be taken for long enough, one of them is taken.
 *
 * @param name name of the group; steps of one process with the same name belong together
 * @param strong whether being able again and again is enough, rather than from some time on
 */
public record FairGroup(String name, boolean strong) {}
