package org.interleave.dsl.tree;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A named constant of the specification: an integer that a reader may change in the cfg.
 *
 * @param name its TLA+ name, as in C
 * @param value the value the protocol is checked with
 * @param comment what it is, for example its value in the kernel
 * @param assumption name of the ASSUME that bounds it
 * @param low the smallest value it may have
 * @param high the largest value it may have; empty when any larger one is allowed
 * @param location where it was declared
 */
public record Constant(
        String name,
        int value,
        Optional<String> comment,
        String assumption,
        int low,
        OptionalInt high,
        SourceLocation location) {}
