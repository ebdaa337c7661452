package org.interleave.generator.lower;

import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;

/**
 * An element that an action chooses, by nobody's decision.
 *
 * @param variable stands for the element in the action's guards and new values
 * @param set the set to choose from, over the state before the action and the choices before this one
 */
public record Choice(BoundVariable variable, Expression set) {}
