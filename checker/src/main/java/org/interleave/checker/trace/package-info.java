/** Behaviours, as typed states and steps that point back to the protocol. Each engine fills them in. */
@NullMarked
package org.interleave.checker.trace;

import org.jspecify.annotations.NullMarked;
