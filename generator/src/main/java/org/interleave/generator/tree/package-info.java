/** A protocol's tree as text, for reading and for comparing two of them. */
@NullMarked
package org.interleave.generator.tree;

import org.jspecify.annotations.NullMarked;
