/**
 * The first pass: the statements of a step become guarded updates over the old state, one action for each way through
 * the step.
 */
@NullMarked
package org.interleave.generator.lower;

import org.jspecify.annotations.NullMarked;
