package org.interleave.specs.published;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Num;

/**
 * A fork of the dining philosophers.
 *
 * @param holder the philosopher who has it
 * @param clean whether it is clean: a dirty one is given away on request
 */
public record Fork(Num holder, Cond clean) {}
