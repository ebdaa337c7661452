package org.interleave.checker.page;

import java.util.Optional;
import org.interleave.checker.ablation.Ablation;
import org.interleave.dsl.tree.Protocol;

/**
 * What is known of a protocol that is a patch.
 *
 * @param base what it is made to, where that is known
 * @param ablation what came of it with some of its hunks, if that was checked
 */
public record PatchFacts(Optional<Protocol> base, Optional<Ablation> ablation) {}
