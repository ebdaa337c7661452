package org.interleave.checker.check;

/** What came out of one check. */
public enum Verdict {
    /** The property holds: of all reachable states, for {@link CheckKind#REACHABLE} of one that was found. */
    HOLDS("holds", "holds"),
    /**
     * No behaviour violates the property before a step that breaks a rule of use or leaves a range; there are such steps,
     * and nothing is known of what comes behind them.
     */
    HOLDS_WITHOUT_MISUSE("holdsWithoutMisuse", "holds without misuse"),
    /**
     * No behaviour violates the property before a step that only a bound of the search forbids; there are such steps, no
     * step breaks a rule, and nothing is known of what comes behind the bound.
     */
    HOLDS_WITHIN_BOUND("holdsWithinBound", "holds within bound"),
    /** The property is violated. */
    VIOLATED("violated", "violated"),
    /** The property makes no sense in this protocol, and was not checked. */
    NOT_APPLICABLE("notApplicable", "not applicable"),
    /** The generated module, or the protocol behind it, cannot be evaluated. */
    SPEC_ERROR("specError", "specification error"),
    /** The checker ran out of time. */
    TIMEOUT("timeout", "out of time"),
    /** The checker ran out of memory. */
    OUT_OF_MEMORY("outOfMemory", "out of memory"),
    /** The checker could not be run to its end. */
    TOOL_FAILURE("toolFailure", "tool failure");

    private final String json;
    private final String words;

    Verdict(String json, String words) {
        this.json = json;
        this.words = words;
    }

    /** {@return its name in JSON} */
    public String json() {
        return json;
    }

    /** {@return what it is, in words} */
    @Override
    public String toString() {
        return words;
    }

    /** {@return whether the property holds, of all that was explored} */
    public boolean holds() {
        return this == HOLDS || this == HOLDS_WITHOUT_MISUSE || this == HOLDS_WITHIN_BOUND;
    }

    /** {@return whether it decides the property, or there was nothing to decide} */
    public boolean isDecided() {
        return holds() || this == VIOLATED || this == NOT_APPLICABLE;
    }
}
