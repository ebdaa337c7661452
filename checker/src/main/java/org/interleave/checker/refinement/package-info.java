/** Decides of single states and steps whether they are those of another protocol, under a mapping of variables. */
@NullMarked
package org.interleave.checker.refinement;

import org.jspecify.annotations.NullMarked;
