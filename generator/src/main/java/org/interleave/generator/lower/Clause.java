package org.interleave.generator.lower;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A rule of a kernel object that speaks of states.
 *
 * @param condition what holds in every state when the rule is kept
 * @param message what is wrong otherwise, in words that follow the object's name and a colon
 * @param location where the object is declared
 */
public record Clause(Expression condition, String message, SourceLocation location) {}
