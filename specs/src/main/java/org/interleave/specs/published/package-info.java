/**
 * Models that other people published, said in this language at the same grain of atomicity. Each has the state counts
 * of its original: that is how we know that the language says what an author of TLA+ would have said.
 */
@NullMarked
package org.interleave.specs.published;

import org.jspecify.annotations.NullMarked;
