package org.interleave.checker.tlc;

/** The codes of TLC's messages that mean something here. */
final class MessageCode {
    static final int GENERAL_ERROR = 1000;
    static final int OUT_OF_MEMORY = 1001;
    static final int OUT_OF_MEMORY_TOO_MANY_INITIAL_STATES = 1002;
    static final int OUT_OF_MEMORY_LIVENESS = 1003;
    static final int NESTED_EXPRESSIONS = 2103;
    static final int INVARIANT_VIOLATED_INITIALLY = 2107;
    static final int PROPERTY_VIOLATED_INITIALLY = 2108;
    static final int INVARIANT_VIOLATED = 2110;
    static final int ACTION_PROPERTY_VIOLATED = 2112;
    static final int DEADLOCK = 2114;
    static final int TEMPORAL_PROPERTY_VIOLATED = 2116;
    static final int BEHAVIOUR_HEADING = 2121;
    static final int BACK_TO_STATE = 2122;
    static final int ASSERTION_FAILED = 2132;
    static final int FINISHED = 2186;
    static final int NO_ERROR_FOUND = 2193;
    static final int DEPTH = 2194;
    static final int FINAL_STATISTICS = 2199;
    static final int PROGRESS = 2200;
    static final int COVERAGE_START = 2201;
    static final int STATE = 2217;
    static final int STUTTERING = 2218;
    static final int VERSION = 2262;
    static final int ACTION_COVERAGE = 2772;

    private MessageCode() {}
}
