/**
 * Random protocols, looked at in several ways that must all come to the same.
 *
 * <ol>
 *   <li>{@link org.interleave.checker.fuzz.make.Choices} is a list of numbers, from a seed or played again. Package
 *       {@code make} turns it into a protocol: {@code RandomProtocol} into one that is well formed, or carelessly made,
 *       or with one of the {@code RandomMistakes} in it.
 *   <li>A {@link org.interleave.checker.fuzz.side.Side} says what a protocol does: how many states it has, how many
 *       successors, how far they are, and which properties hold. One follows the statements, one takes the lowered
 *       actions, and TLC has its say on the module, on the translation of the PlusCal twin, and on the module with
 *       symmetry.
 *   <li>{@code Examiner} asks them all, and holds what they say against each other. TLC is right when they differ, unless
 *       the module itself is wrong.
 *   <li>{@code Shrinker} takes away and lowers numbers as long as the protocol made of them shows the same difference.
 *   <li>{@code Constructs} and {@code Expected} see to it that every construct of the language is still made.
 * </ol>
 *
 * <p>{@code FuzzTest} does so for many protocols, {@code TeethTest} with sides that are wrong on purpose, and
 * {@code FoundByChanceTest} keeps the protocols that once showed a mistake.
 *
 * <p>A further side implements {@link org.interleave.checker.fuzz.side.Side}, leaves empty in its
 * {@link org.interleave.checker.fuzz.side.SideResult} what it does not know, and stands in the list of an
 * {@code Examiner}: what it says is held against the lowered actions. If it is as fast as they are, it belongs to the
 * examiner that looks in memory only; if it needs a process of its own, to the one with TLC.
 */
package org.interleave.checker.fuzz;
