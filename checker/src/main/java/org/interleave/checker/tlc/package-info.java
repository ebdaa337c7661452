/**
 * Runs TLC, each time in a JVM of its own, and turns its output into typed data.
 *
 * <p>{@link org.interleave.checker.tlc.TlcRunner} checks one module, {@link org.interleave.checker.tlc.TlcPool} many
 * side by side. What came of a run is a {@link org.interleave.checker.tlc.TlcResult}. Decisions rest on TLC's exit code
 * and message codes, never on its English.
 */
@NullMarked
package org.interleave.checker.tlc;

import org.jspecify.annotations.NullMarked;
