package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A context in which a task must not sleep.
 *
 * @param condition whether the task that takes a step is in it
 * @param why what makes it so
 * @param interrupt whether it is that of a hard interrupt, in which more is forbidden than to sleep
 * @param location where it was declared
 */
record AtomicContext(Expression condition, String why, boolean interrupt, SourceLocation location) {}
