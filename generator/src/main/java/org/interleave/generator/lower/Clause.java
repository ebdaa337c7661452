package org.interleave.generator.lower;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;

/**
 * One rule of use of a kernel object, at one place.
 *
 * @param condition what holds in every state when the rule is kept
 * @param message what is wrong otherwise, in words that follow the object's name and a colon
 * @param location the rule, or the step that breaks it
 */
public record Clause(Expression condition, String message, SourceLocation location) {}
