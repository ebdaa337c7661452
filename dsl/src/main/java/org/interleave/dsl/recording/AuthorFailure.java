package org.interleave.dsl.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;

/** Makes of what Java throws in the author's methods a mistake at the author's own line. */
public final class AuthorFailure {
    private final Throwable thrown;
    private final ClassLoader loader;
    private final SourceLocation otherwise;

    /**
     * A failure.
     *
     * @param thrown what was thrown
     * @param loader loads the author's classes
     * @param otherwise where it is told if no line of the author's was running
     */
    public AuthorFailure(Throwable thrown, ClassLoader loader, SourceLocation otherwise) {
        this.thrown =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        this.loader = loader;
        this.otherwise = otherwise;
    }

    /** {@return whether the author gave null to the language} */
    public boolean isNullGiven() {
        return thrown instanceof NullPointerException && !call().isEmpty();
    }

    /** {@return the mistake} */
    public Mistake mistake() {
        if (thrown instanceof StackOverflowError) {
            return new Mistake(
                    ProtocolMistake.CALLS_ITSELF,
                    mostFrequent(),
                    "a C function calls itself, and calls are written out in place",
                    "write it as a loop; there is no call stack");
        }
        if (isNullGiven()) {
            return new Mistake(
                    ProtocolMistake.NULL_GIVEN,
                    line(),
                    call() + " is given null",
                    "give it a value; a field is null until its own line has run, so declare it further up");
        }
        return new Mistake(
                ProtocolMistake.JAVA_FAILS,
                line(),
                "Java says: " + words(),
                "mend the method; if a field is null, set it where it is declared: a method runs when build() does");
    }

    /** The line of the call: the innermost line is any line of the function, and so may be those of the first calls. */
    private SourceLocation mostFrequent() {
        Map<SourceLocation, Long> times = AuthorCode.lines(thrown.getStackTrace(), loader)
                .skip(1)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(this::line);
    }

    /**
     * The author's line that was running.
     *
     * @return the innermost one; if there is none, the line to tell instead
     */
    public SourceLocation line() {
        return AuthorCode.lines(thrown.getStackTrace(), loader).findFirst().orElse(otherwise);
    }

    /**
     * What Java says, on one line.
     *
     * @return the exception with its message
     */
    public String words() {
        try {
            return thrown.toString().strip().replaceAll("\\s+", " ");
        } catch (RuntimeException e) {
            return thrown.getClass().getName();
        }
    }

    /**
     * Something that was thrown and has to be thrown again.
     *
     * @param thrown what was thrown by code that throws nothing checked
     * @return it
     */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    /** The method of the language that the author was calling; empty if it was not the language that failed. */
    private String call() {
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 1; i < stack.length; i++) {
            if (AuthorCode.isAuthor(stack[i], loader)) {
                StackTraceElement called = stack[i - 1];
                boolean own = AuthorCode.isJdk(called.getClassName())
                        || called.getMethodName().startsWith("lambda$");
                return own ? "" : words(called);
            }
        }
        return "";
    }

    private static String words(StackTraceElement called) {
        String type = called.getClassName().substring(called.getClassName().lastIndexOf('.') + 1);
        if (called.getMethodName().equals("<init>")) {
            return "new " + type.replace('$', '.') + "(...)";
        }
        return called.getMethodName() + "(...)";
    }
}
