package org.interleave.checker.ablation;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.generator.tla.TlaGenerator;

/**
 * What a patch is made to, where that is another protocol than the patch without any hunk: where the patch by itself adds
 * state, processes or ways to begin, or notes something.
 */
final class Base {
    private final Protocol patch;
    private final Subset subset;
    private Optional<Protocol> protocol = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    /**
     * Builds it.
     *
     * @param patches makes the patch
     * @param whole the patch
     * @param patch the patch, built
     * @param without the patch without any hunk, built; empty if that makes no sense
     * @param subset what stands for it in the table: no hunk
     */
    Base(
            Supplier<? extends Patch<?>> patches,
            Patch<?> whole,
            Protocol patch,
            Optional<Protocol> without,
            Subset subset) {
        this.patch = patch;
        this.subset = subset;
        try {
            protocol = whole.protocolBefore(patches)
                    .filter(base -> without.filter(none -> isSame(base, none)).isEmpty())
                    .map(base -> base.named(patch.name() + "_base"));
        } catch (ProtocolException e) {
            refusal = Optional.of(Ablator.firstOf(e.mistakes()));
        }
    }

    /** What to check. */
    Optional<Protocol> protocol() {
        return protocol;
    }

    /** The row of the base; its result is the next one. */
    Optional<Trial> trial(Iterator<ProtocolResult> results) {
        Optional<Trial> refused = refusal.map(reason -> new Trial.Refused(subset, reason));
        return refused.or(() -> protocol.map(base -> new Trial.Checked(subset, comparable(base, results.next()))));
    }

    /** A property of one name need not be one property: the patch may declare it anew. */
    private ProtocolResult comparable(Protocol base, ProtocolResult result) {
        List<PropertyResult> same = result.properties().stream()
                .filter(property -> formula(base, property).equals(formula(patch, property)))
                .toList();
        return new ProtocolResult(result.session(), same, result.warnings(), result.symmetric());
    }

    private static Optional<String> formula(Protocol protocol, PropertyResult result) {
        return protocol.property(result.property()).map(property -> property.formula() + " " + property.assumptions());
    }

    /** Whether two protocols behave alike, as their modules say without a header and without properties. */
    private static boolean isSame(Protocol base, Protocol none) {
        Set<String> defined = base.definitions().stream().map(Definition::name).collect(Collectors.toSet());
        return base.constants().equals(none.constants()) && model(base, defined).equals(model(none, defined));
    }

    private static String model(Protocol protocol, Set<String> defined) {
        return TlaGenerator.generate(new Protocol(
                        "Model",
                        new About("", List.of(), List.of(), Map.of(), Optional.empty()),
                        protocol.constants(),
                        protocol.groups(),
                        protocol.processes(),
                        protocol.frozen(),
                        protocol.starts(),
                        protocol.operators(),
                        protocol.structs(),
                        protocol.objects(),
                        protocol.definitions().stream()
                                .filter(definition -> defined.contains(definition.name()))
                                .toList(),
                        protocol.constraints(),
                        List.of(),
                        protocol.location()))
                .text();
    }
}
