/** What is expected of a protocol's properties, and how protocols are found. */
@NullMarked
package org.interleave.checker.expectation;

import org.jspecify.annotations.NullMarked;
