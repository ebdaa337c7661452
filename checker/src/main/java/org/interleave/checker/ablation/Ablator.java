package org.interleave.checker.ablation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.dsl.Hunk;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;

/** Checks a patch with some of its hunks, and tells what came of each choice. */
public final class Ablator {
    private final Supplier<? extends Patch<?>> patches;
    private final Map<String, String> notAsked;
    private final Patch<?> whole;
    private final Protocol protocol;
    private final List<Hunk> hunks;
    private final List<String> names;

    /**
     * Builds the whole patch.
     *
     * @param patches makes the patch, a new one each time
     * @param notAsked properties that make no sense in the patch and are not checked, each with the reason why not
     * @throws ProtocolException if the patch has mistakes
     */
    public Ablator(Supplier<? extends Patch<?>> patches, Map<String, String> notAsked) {
        this.patches = patches;
        this.notAsked = new LinkedHashMap<>(notAsked);
        this.whole = patches.get();
        this.protocol = whole.build();
        this.hunks = whole.keptHunks();
        this.names = hunks.stream().map(Hunk::name).toList();
    }

    /** {@return the names of the hunks, in the order of the source} */
    public List<String> hunks() {
        return names;
    }

    /**
     * Checks the subsets.
     *
     * @param checker checks protocols with what is expected of them; gives a result for each, in the same order
     * @return what came of them
     * @throws IllegalArgumentException if the same object is given each time
     */
    public Ablation ablation(Function<List<ProtocolEntry>, List<ProtocolResult>> checker) {
        Subsets subsets = new Subsets(hunks);
        Map<Subset, String> refused = new LinkedHashMap<>();
        Map<Subset, ProtocolEntry> entries = new LinkedHashMap<>();
        Optional<Protocol> none = Optional.empty();
        for (Subset subset : subsets.chosen()) {
            Optional<String> missing = missing(subset);
            if (missing.isPresent()) {
                refused.put(subset, missing.orElseThrow());
                continue;
            }
            try {
                Protocol built = built(subset);
                entries.put(subset, entry(built));
                none = subset.isNone() ? Optional.of(built) : none;
            } catch (ProtocolException e) {
                refused.put(subset, firstOf(e.mistakes()));
            }
        }
        Base base = new Base(patches, whole, protocol, none, subsets.none());
        List<ProtocolEntry> asked = new ArrayList<>(entries.values());
        base.protocol().ifPresent(built -> asked.add(entry(built)));
        Iterator<ProtocolResult> results = checker.apply(List.copyOf(asked)).iterator();
        List<Trial> trials = new ArrayList<>();
        for (Subset subset : subsets.chosen()) {
            String reason = refused.get(subset);
            trials.add(reason == null ? new Trial.Checked(subset, results.next()) : new Trial.Refused(subset, reason));
        }
        Map<String, Subset> leavingOut = new LinkedHashMap<>();
        names.forEach(hunk -> leavingOut.put(hunk, subsets.leavingOut(hunk)));
        return new Ablation(protocol.name(), names, base.trial(results), trials, leavingOut, notAsked);
    }

    private Optional<String> missing(Subset subset) {
        return hunks.stream()
                .filter(hunk -> subset.kept().contains(hunk.name()))
                .flatMap(hunk -> hunk.missing(subset.kept()).stream())
                .findFirst();
    }

    private Protocol built(Subset subset) {
        if (subset.isWhole()) {
            return protocol;
        }
        Patch<?> fresh = patches.get();
        if (fresh.equals(whole)) {
            throw new IllegalArgumentException(
                    protocol.name() + " is the same object each time; make a new one: " + protocol.name() + "::new");
        }
        // Names tell protocols apart, where they are checked side by side.
        return fresh.only(subset.kept().toArray(String[]::new)).build().named(nameOf(subset));
    }

    /** {@code OomReaperArcangeli25July2017_1_3}: by the places of the hunks that are kept. */
    private String nameOf(Subset subset) {
        StringBuilder name = new StringBuilder(protocol.name());
        subset.kept().forEach(hunk -> name.append('_').append(names.indexOf(hunk) + 1));
        return subset.isNone() ? name.append("_none").toString() : name.toString();
    }

    /** Nothing is known of a subset, so it is expected to be right. */
    private ProtocolEntry entry(Protocol built) {
        Session session = new Session(built);
        Map<String, Expectation> expectations = new LinkedHashMap<>();
        for (Property property : built.properties()) {
            String reason = notAsked.get(property.name());
            expectations.put(
                    property.name(),
                    reason == null
                            ? Expectation.HOLDS
                            : new Expectation(
                                    Expectation.Kind.NOT_APPLICABLE, OptionalInt.empty(), Optional.of(reason)));
        }
        return new ProtocolEntry(
                built.name(),
                whole.getClass(),
                () -> session,
                Optional.empty(),
                false,
                Optional.empty(),
                expectations,
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    static String firstOf(List<Mistake> mistakes) {
        Mistake first = mistakes.get(0);
        int more = mistakes.size() - 1;
        return first.location() + ": " + first.problem()
                + (more == 0 ? "" : " (and " + more + " more mistake" + (more == 1 ? ")" : "s)"));
    }
}
