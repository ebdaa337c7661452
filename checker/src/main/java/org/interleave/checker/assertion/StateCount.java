package org.interleave.checker.assertion;

import java.util.function.ToLongFunction;
import org.interleave.checker.check.Search;

/**
 * A figure of a complete search that must come out.
 *
 * @param name what is counted
 * @param figure finds it
 * @param expected how many there must be
 */
public record StateCount(String name, ToLongFunction<Search> figure, long expected) {}
