/** Evaluates a protocol's expressions in single states, to say in words what is wrong in them. */
@NullMarked
package org.interleave.checker.evaluate;

import org.jspecify.annotations.NullMarked;
