package org.interleave.checker.fuzz.make;

/** A value that can be read at some place. */
record Source<R>(Shape<R, ?> shape, R value) {}
