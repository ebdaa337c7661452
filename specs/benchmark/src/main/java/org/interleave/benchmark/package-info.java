/**
 * Measures the fast checker beside TLC and Spin, each in processes of their own, in turn, on one machine. All must come to
 * the same number of states, or there is no table.
 */
@NullMarked
package org.interleave.benchmark;

import org.jspecify.annotations.NullMarked;
