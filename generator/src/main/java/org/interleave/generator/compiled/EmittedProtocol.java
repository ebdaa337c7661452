package org.interleave.generator.compiled;

/**
 * A protocol as the source of a Java class, with what is needed to understand what the class says.
 *
 * @param className the binary name of the class, which implements {@link CompiledProtocol}
 * @param source its source, one file
 * @param layout where the variables are in a packed state
 * @param legend what the numbers stand for
 */
public record EmittedProtocol(String className, String source, StateLayout layout, Legend legend) {}
