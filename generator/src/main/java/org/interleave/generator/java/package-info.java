/**
 * The emitter: a protocol becomes the source of a Java class that packs its states into longs. A value without parts is
 * in expressions a {@code boolean}, or a {@code long} that is the integer itself or the number of the {@link
 * org.interleave.generator.compiled.Atom}; a value with parts is its bits.
 */
@NullMarked
package org.interleave.generator.java;

import org.jspecify.annotations.NullMarked;
