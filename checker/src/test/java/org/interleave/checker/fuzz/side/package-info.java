/**
 * Says what a protocol does, in several ways that share as little as possible:
 * {@link org.interleave.checker.fuzz.side.ExplorerSide} in memory, {@link org.interleave.checker.fuzz.side.TlcSide} with
 * TLC. The explorers share the evaluator: what is wrong there is found by TLC only.
 */
package org.interleave.checker.fuzz.side;
