/** What came out of the checks, as text for people: a matrix, interleavings in columns, and explanations. */
@NullMarked
package org.interleave.checker.report;

import org.jspecify.annotations.NullMarked;
