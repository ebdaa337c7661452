package org.interleave.dsl.validation;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;

/**
 * An expression with the place it stands at.
 *
 * @param expression the expression
 * @param location where the author wrote it
 */
record Located(Expression expression, SourceLocation location) {}
