package org.interleave.generator.tla;

/**
 * A module that extends a protocol's by a variable that watches it, so that a property is an invariant of both
 * together. The protocol's own state graph stays as it is.
 *
 * @param name name of the module
 * @param text its text
 * @param specification name of the specification to check
 * @param invariant name of the invariant to check
 */
public record Monitor(String name, String text, String specification, String invariant) {}
