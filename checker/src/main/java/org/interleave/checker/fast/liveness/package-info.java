/**
 * Decides what is said for ever about a protocol that was explored: looks for endless behaviours that are fair and break
 * a property, in the graph of all states.
 *
 * <p>A finite graph has such a behaviour if and only if it has a strongly connected part that is fair. For weak fairness
 * one pass over the components is enough; for strong fairness a component that never meets a condition is searched again
 * without the states in which the condition is enabled. The method is that of
 *
 * <ul>
 *   <li>O. Lichtenstein, A. Pnueli, "Checking that finite state concurrent programs satisfy their linear specification",
 *       POPL 1985;
 *   <li>E. A. Emerson, C.-L. Lei, "Modalities for model checking: branching time logic strikes back", Science of Computer
 *       Programming 8, 1987;
 *   <li>R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1, 1972.
 * </ul>
 *
 * <p>TLC looks at the same graph, but at every combination of the strong conditions, and at a product with an automaton
 * for the property (Y. Yu, P. Manolios, L. Lamport, "Model checking TLA+ specifications", CHARME 1999; Z. Manna, A.
 * Pnueli, "Temporal Verification of Reactive Systems", 1995). The properties of the language need no automaton: each is
 * broken by a fair behaviour that stays within some states, or comes back to some. Neither does the fairness of a protocol
 * that is refined: it is broken by one that takes some steps no more.
 */
@NullMarked
package org.interleave.checker.fast.liveness;

import org.jspecify.annotations.NullMarked;
