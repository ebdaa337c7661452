package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.page.PatchFacts;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;

/** Finds out for the page what the patches among the protocols are made to, and what each of their hunks carries. */
final class PatchesOfPage {
    private final Catalogue catalogue;
    private final CheckRunner runner;
    private final CheckOptions options;

    PatchesOfPage(Catalogue catalogue, CheckRunner runner, CheckOptions options) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.options = options.by(Engine.FAST);
    }

    /**
     * Checks each patch with some of its hunks, by the fast checker: that takes less than a second for each.
     *
     * @param entries the protocols of the page
     * @param results what came out of them, which is not found out again
     * @param listener hears how far it is
     */
    Map<String, PatchFacts> of(List<ProtocolEntry> entries, List<ProtocolResult> results, CheckListener listener) {
        Map<String, ProtocolResult> known = results.stream()
                .collect(Collectors.toMap(result -> result.protocol().name(), result -> result, (one, other) -> one));
        Map<String, PatchFacts> facts = new LinkedHashMap<>();
        listener.planned(entries.size());
        for (ProtocolEntry entry : entries) {
            Ablations.patch(entry)
                    .ifPresent(patch -> facts.put(
                            entry.name(), new PatchFacts(base(patch), ablation(entry, known, runs(listener)))));
            listener.finished(entry.name());
        }
        return facts;
    }

    /** Hears of the runs, but does not count them: what is counted are the protocols. */
    private static CheckListener runs(CheckListener listener) {
        return new CheckListener() {
            @Override
            public void running(String what, long distinctStates) {
                listener.running(what, distinctStates);
            }
        };
    }

    private Optional<Protocol> base(Patch<?> patch) {
        try {
            return catalogue.all().stream()
                    .filter(entry -> entry.name().equals(patch.baseClass().getSimpleName()))
                    .findFirst()
                    .map(entry -> entry.protocol());
        } catch (ProtocolException e) {
            // The patch mends its mistakes, so nobody asked for it.
            return Optional.empty();
        }
    }

    private Optional<Ablation> ablation(
            ProtocolEntry entry, Map<String, ProtocolResult> known, CheckListener listener) {
        return Ablations.ablator(entry)
                .filter(ablator -> runner.hasFast() && !ablator.hunks().isEmpty())
                .map(ablator -> ablator.ablation(subsets -> check(subsets, known, listener)));
    }

    /** The whole patch has the name of the protocol, and was checked already. */
    private List<ProtocolResult> check(
            List<ProtocolEntry> subsets, Map<String, ProtocolResult> known, CheckListener listener) {
        List<ProtocolEntry> unknown = subsets.stream()
                .filter(subset -> !known.containsKey(subset.name()))
                .toList();
        List<ProtocolResult> checked =
                unknown.isEmpty() ? List.of() : new ArrayList<>(runner.run(unknown, options, listener));
        return subsets.stream()
                .map(subset -> known.containsKey(subset.name()) ? known.get(subset.name()) : checked.remove(0))
                .toList();
    }
}
