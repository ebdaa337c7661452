/** From a protocol to a class that is loaded: the emitted source is compiled in memory; packed states become values. */
@NullMarked
package org.interleave.checker.fast.compile;

import org.jspecify.annotations.NullMarked;
