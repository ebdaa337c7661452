package org.interleave.checker.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.trace.Trace;

/** What an engine says of a run. */
sealed interface RunOutcome {
    /** {@return the verdict} */
    Verdict verdict();

    /** {@return the behaviour that shows it, where there is one} */
    Optional<Trace> trace();

    /** Nothing is violated. */
    record Holds() implements RunOutcome {
        @Override
        public Verdict verdict() {
            return Verdict.HOLDS;
        }

        @Override
        public Optional<Trace> trace() {
            return Optional.empty();
        }
    }

    /**
     * Something is violated.
     *
     * @param property what, by its author's name; empty where the engine does not tell
     * @param trace the counterexample
     */
    record Violated(Optional<String> property, Optional<Trace> trace) implements RunOutcome {
        @Override
        public Verdict verdict() {
            return Verdict.VIOLATED;
        }
    }

    /**
     * From a state on somebody never takes a step again, whatever the others do.
     *
     * @param who those who do not, as people call them
     * @param trace the behaviour to that state
     */
    record Hangs(List<String> who, Optional<Trace> trace) implements RunOutcome {
        /** Copies the list. */
        public Hangs {
            who = List.copyOf(who);
        }

        @Override
        public Verdict verdict() {
            return Verdict.VIOLATED;
        }
    }

    /**
     * It is not decided.
     *
     * @param verdict why not
     * @param message what is to be told of that
     * @param trace the behaviour up to where it went wrong
     */
    record Undecided(Verdict verdict, String message, Optional<Trace> trace) implements RunOutcome {
        /** For a reason that has a code, and advice. */
        private Undecided(Verdict verdict, CommandMistake mistake, String why, String advice) {
            this(verdict, new Message(mistake, "not decided" + why, advice).toString(), Optional.empty());
        }
    }

    /** The protocol or its module is at fault: something in it cannot be evaluated. */
    static RunOutcome error(String message, Optional<Trace> trace) {
        return new Undecided(Verdict.SPEC_ERROR, message, trace);
    }

    /** The engine has failed. */
    static RunOutcome failed(String message) {
        return new Undecided(Verdict.TOOL_FAILURE, message, Optional.empty());
    }

    static RunOutcome stopped() {
        return failed("stopped before it was decided");
    }

    static RunOutcome noInitialState() {
        return new Undecided(
                Verdict.SPEC_ERROR,
                CommandMistake.NO_INITIAL_STATE,
                ", since there is no state to begin with",
                "look at first values, at start(...) and at constraint(...)");
    }

    static RunOutcome outOfTime(Duration limit) {
        return new Undecided(
                Verdict.TIMEOUT,
                CommandMistake.OUT_OF_TIME,
                " within " + limit.toSeconds() + " s",
                "give it more with --timeout");
    }

    static RunOutcome outOfMemory(int megabytes) {
        return outOfMemory(megabytes, "heap", "give it more with --heap");
    }

    /** This program's own JVM can give no more. */
    static RunOutcome outOfOwnMemory(int megabytes) {
        return outOfMemory(
                megabytes,
                "this program's own heap",
                "give the program more: java -Xmx4g, under Maven MAVEN_OPTS=-Xmx4g");
    }

    private static RunOutcome outOfMemory(int megabytes, String heap, String advice) {
        return new Undecided(
                Verdict.OUT_OF_MEMORY, CommandMistake.OUT_OF_MEMORY, " within " + megabytes + " MB of " + heap, advice);
    }
}
