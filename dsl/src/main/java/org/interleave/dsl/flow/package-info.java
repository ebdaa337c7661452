/**
 * Control flow: the statements of a process seen as places where it can stand, and what happens from one to the next.
 */
@NullMarked
package org.interleave.dsl.flow;

import org.jspecify.annotations.NullMarked;
