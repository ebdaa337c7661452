package org.interleave.checker.assertion;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.jspecify.annotations.Nullable;

/** Says what must have come out of the check of a protocol. Each failure shows the interleaving. */
public final class ProtocolAssert {
    private final ProtocolResult result;
    private final Set<String> named = new HashSet<>();
    private @Nullable PropertyResult last;

    ProtocolAssert(ProtocolResult result) {
        this.result = result;
    }

    /**
     * Properties that hold.
     *
     * @param properties their names
     * @return this
     * @throws AssertionError if one does not
     */
    public ProtocolAssert holds(String... properties) {
        return require(Verdict.HOLDS, properties);
    }

    /**
     * Every property holds that was checked and not named before, {@code TypeOK} and the like included.
     *
     * @return this
     * @throws AssertionError if one does not
     */
    public ProtocolAssert holdsEverythingElse() {
        return requireElse(property -> Verdict.HOLDS);
    }

    /**
     * Properties that hold up to a first step that misuses something or leaves a range, where there are such steps.
     *
     * @param properties their names
     * @return this
     * @throws AssertionError if one does not, or nothing is misused
     */
    public ProtocolAssert holdsWithoutMisuse(String... properties) {
        return require(Verdict.HOLDS_WITHOUT_MISUSE, properties);
    }

    /**
     * Properties that hold up to a first step that only a bound of the search forbids, where there are such steps.
     *
     * @param properties their names
     * @return this
     * @throws AssertionError if one does not, if something is misused, or if no bound is met
     */
    public ProtocolAssert holdsWithinBound(String... properties) {
        return require(Verdict.HOLDS_WITHIN_BOUND, properties);
    }

    /**
     * Every property holds within a bound of the search that was checked and not named before, {@code TypeOK} and the like
     * included; what must be possible is possible.
     *
     * @return this
     * @throws AssertionError if one does not
     */
    public ProtocolAssert holdsEverythingElseWithinBound() {
        return requireElse(
                property -> property.kind() == CheckKind.REACHABLE ? Verdict.HOLDS : Verdict.HOLDS_WITHIN_BOUND);
    }

    /**
     * Every property holds without misuse that was checked and not named before, {@code TypeOK} and the like included;
     * what must be possible is possible.
     *
     * @return this
     * @throws AssertionError if one does not
     */
    public ProtocolAssert holdsEverythingElseWithoutMisuse() {
        return requireElse(
                property -> property.kind() == CheckKind.REACHABLE ? Verdict.HOLDS : Verdict.HOLDS_WITHOUT_MISUSE);
    }

    /**
     * A property that is violated.
     *
     * @param property its name
     * @return this
     * @throws AssertionError if it is not
     */
    public ProtocolAssert violates(String property) {
        last = require(property, Verdict.VIOLATED);
        return this;
    }

    /**
     * How many states the counterexample has, of the property named just before with {@link #violates}.
     *
     * @param states how many, the initial state included; each state of a loop counts once
     * @return this
     * @throws AssertionError if it has another number
     * @throws IllegalStateException if {@link #violates} was not called before
     */
    public ProtocolAssert inStates(int states) {
        PropertyResult property = last;
        if (property == null) {
            throw new IllegalStateException("inStates(" + states + ") follows no violates(...)");
        }
        int length = property.trace().map(trace -> trace.length()).orElse(0);
        if (length != states) {
            throw failure(property, Expectation.violated(states).toString());
        }
        return this;
    }

    /**
     * A figure of the complete search.
     *
     * @param count the figure and its value
     * @return this
     * @throws AssertionError if it has another value, or there was no complete search
     */
    public ProtocolAssert exploring(StateCount count) {
        Optional<Search> search = result.searched().stream()
                .flatMap(property -> property.search().stream())
                .filter(Search::complete)
                .findFirst();
        requireCount(search, count, "no search was complete, so nothing was counted");
        return this;
    }

    /**
     * A figure of the search that takes states for the same which differ only in who is who in a symmetric family.
     *
     * @param count the figure and its value
     * @return this
     * @throws AssertionError if it has another value, or there was no such search that saw everything and agreed with
     *     the one without symmetry
     */
    public ProtocolAssert exploringWithSymmetry(StateCount count) {
        requireCount(result.symmetric(), count, "no search with symmetry was complete, so nothing was counted");
        return this;
    }

    private void requireCount(Optional<Search> search, StateCount count, String otherwise) {
        long found = search.map(complete -> count.figure().applyAsLong(complete))
                .orElseThrow(() -> new AssertionError(name() + ": " + otherwise));
        if (found != count.expected()) {
            throw new AssertionError(name() + ": expected " + count.expected() + " " + count.name() + ", got " + found);
        }
    }

    /**
     * Every step is taken in some behaviour, and every premise is reached.
     *
     * @return this
     * @throws AssertionError if there is one that is not
     */
    public ProtocolAssert leavesNothingUntested() {
        if (!result.warnings().isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), result.warnings()));
        }
        return this;
    }

    private ProtocolAssert require(Verdict verdict, String... properties) {
        for (String name : properties) {
            require(name, verdict);
        }
        return this;
    }

    /** Requires a verdict of each property that was not named before. */
    private ProtocolAssert requireElse(Function<PropertyResult, Verdict> verdict) {
        for (PropertyResult property : result.properties()) {
            if (!named.contains(property.property())) {
                require(property.property(), verdict.apply(property));
            }
        }
        return this;
    }

    private PropertyResult require(String name, Verdict verdict) {
        named.add(name);
        PropertyResult property = result.properties().stream()
                .filter(known -> known.property().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name() + " has no property " + name + "; it has "
                        + result.properties().stream()
                                .map(PropertyResult::property)
                                .toList()));
        if (property.verdict() != verdict) {
            throw failure(property, verdict.toString());
        }
        return property;
    }

    private AssertionError failure(PropertyResult property, String expected) {
        return Failure.of(result.session(), property, expected);
    }

    private String name() {
        return result.protocol().name();
    }
}
