/** Behaviours that TLC found, as typed states and steps that point back to the protocol. */
@NullMarked
package org.interleave.checker.trace;

import org.jspecify.annotations.NullMarked;
