package org.interleave.checker.check;

/** What kind of thing is checked. */
public enum CheckKind {
    /** Every variable has a value of its type. */
    TYPE("type"),
    /** Something holds in every reachable state. */
    INVARIANT("invariant"),
    /** A kernel object is used by its rules. */
    MISUSE("misuse"),
    /** Nobody takes locks in another order than somebody else. */
    LOCK_ORDER("misuse"),
    /** Every reachable state has a step, or every process has ended. */
    DEADLOCK("deadlock"),
    /** Nobody waits for what can never come. */
    HANG("hang"),
    /** Something holds of every behaviour. */
    TEMPORAL("temporal"),
    /** Something is possible. */
    REACHABLE("reachable"),
    /** One protocol implements another. */
    REFINEMENT("refinement");

    private final String text;

    CheckKind(String text) {
        this.text = text;
    }

    /** {@return whether it is asked of every protocol, and says the same of each} */
    public boolean isBuiltIn() {
        return this == TYPE || this == MISUSE || this == LOCK_ORDER || this == DEADLOCK;
    }

    /** {@return its name in JSON} */
    @Override
    public String toString() {
        return text;
    }
}
