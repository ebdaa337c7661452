package org.interleave.dsl.tree;

/**
 * A predicate with a name of its own: for properties to use, or a constraint of searches.
 *
 * @param name its TLA+ name
 * @param condition what it stands for
 * @param comment what it means
 * @param location where it was declared
 */
public record Definition(String name, Expression condition, String comment, SourceLocation location) {}
