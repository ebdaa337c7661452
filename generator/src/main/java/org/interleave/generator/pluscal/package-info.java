/**
 * The PlusCal twin of a protocol: the same protocol printed as an algorithm, from its control flow and not from the
 * actions of the direct module. Translated by other people's translator, it must have the same state graph.
 */
@NullMarked
package org.interleave.generator.pluscal;

import org.jspecify.annotations.NullMarked;
