package org.interleave.checker.expectation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.model.Session;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.recording.AuthorFailure;
import org.interleave.dsl.recording.RecordingLimit;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Says what is expected of one protocol: {@code expect(V.class).violates("NoSpuriousKill").inStates(11).holds("RefcountOk")}.
 * Every property of the protocol needs an expectation, which {@link #holdsEverythingElse()} gives to all that are not
 * named. Its types, its kernel objects' rules and the absence of deadlock are expected to hold without being listed.
 */
public final class ExpectationsBuilder {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private final String name;
    private final Class<?> source;
    private final Supplier<Protocol> protocol;
    private final Optional<Supplier<ProtocolSource>> maker;
    private final SourceLocation location;
    private final Map<String, Expectation> expectations = new LinkedHashMap<>();
    private final Map<String, SourceLocation> lines = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private boolean featured;
    private Optional<Expectation> others = Optional.empty();
    private @Nullable String last;

    /** For a protocol that is made with the plain builder. */
    ExpectationsBuilder(String name, Class<?> source, Supplier<Protocol> protocol) {
        this(name, source, () -> built(name, source, protocol), Optional.empty());
    }

    /** For a protocol that is written as a class. */
    ExpectationsBuilder(Class<?> source, Class<? extends ProtocolSource> protocol) {
        this(protocol.getSimpleName(), source, () -> made(protocol).build(), Optional.of(() -> made(protocol)));
    }

    private ExpectationsBuilder(
            String name, Class<?> source, Supplier<Protocol> protocol, Optional<Supplier<ProtocolSource>> maker) {
        this.name = name;
        this.source = source;
        this.protocol = protocol;
        this.maker = maker;
        this.location = here();
    }

    /** {@return this; the main job checks the protocol without being asked} */
    public ExpectationsBuilder featured() {
        featured = true;
        return this;
    }

    /**
     * Properties that are expected to hold.
     *
     * @param properties their names
     * @return this
     */
    public ExpectationsBuilder holds(String... properties) {
        for (String property : properties) {
            expect(property, Expectation.HOLDS);
        }
        last = null;
        return this;
    }

    /**
     * Every property that this chain does not name, here or further on, is expected to hold. One that is violated, or
     * holds without misuse or within a bound only, is not as expected.
     *
     * @return this
     */
    public ExpectationsBuilder holdsEverythingElse() {
        others = Optional.of(Expectation.HOLDS);
        last = null;
        return this;
    }

    /**
     * Every property that this chain does not name, here or further on, is expected to hold within a bound of the search,
     * {@code TypeOK} and the like included; what must be possible is expected to be possible.
     *
     * @return this
     * @see #holdsWithinBound
     */
    public ExpectationsBuilder holdsEverythingElseWithinBound() {
        others = Optional.of(Expectation.HOLDS_WITHIN_BOUND);
        last = null;
        return this;
    }

    /**
     * Every property that this chain does not name, here or further on, is expected to hold without misuse, {@code TypeOK}
     * and the like included; what must be possible is expected to be possible.
     *
     * @return this
     * @see #holdsWithoutMisuse
     */
    public ExpectationsBuilder holdsEverythingElseWithoutMisuse() {
        others = Optional.of(Expectation.HOLDS_WITHOUT_MISUSE);
        last = null;
        return this;
    }

    /**
     * Properties that are expected to hold of all behaviours up to a first step that only a bound of the search forbids,
     * such as one interrupt more than are explored: nothing is known of what comes behind it.
     *
     * @param properties their names; also those of rules, {@code TypeOK} and {@code NoDeadlock}
     * @return this
     */
    public ExpectationsBuilder holdsWithinBound(String... properties) {
        for (String property : properties) {
            expect(property, Expectation.HOLDS_WITHIN_BOUND);
        }
        last = null;
        return this;
    }

    /**
     * Properties that are expected to hold of all behaviours up to a first step that breaks a rule of use or leaves a
     * range, where such steps are expected: nothing is known of what comes behind them.
     *
     * @param properties their names; also those of rules, {@code TypeOK} and {@code NoDeadlock}
     * @return this
     */
    public ExpectationsBuilder holdsWithoutMisuse(String... properties) {
        for (String property : properties) {
            expect(property, Expectation.HOLDS_WITHOUT_MISUSE);
        }
        last = null;
        return this;
    }

    /**
     * A property that is expected to be violated.
     *
     * @param property its name
     * @return this
     */
    public ExpectationsBuilder violates(String property) {
        expect(property, Expectation.VIOLATED);
        last = property;
        return this;
    }

    /**
     * How many states the shortest counterexample has, of the property named just before with {@link #violates}.
     *
     * @param states how many, the initial state included; each state of a loop counts once
     * @return this
     */
    public ExpectationsBuilder inStates(int states) {
        String property = last;
        if (property == null) {
            mistakes.add(new Mistake(
                    CommandMistake.FOLLOWS_NO_VIOLATES,
                    here(),
                    "inStates(" + states + ") follows no violates(...)",
                    "write it directly behind: violates(\"Name\").inStates(" + states + ")"));
        } else {
            expectations.put(property, Expectation.violated(states));
        }
        return this;
    }

    /**
     * A property that makes no sense in this protocol. It need not be declared there.
     *
     * @param property its name
     * @param reason why it makes no sense
     * @return this
     */
    public ExpectationsBuilder notApplicable(String property, String reason) {
        expect(property, new Expectation(Expectation.Kind.NOT_APPLICABLE, OptionalInt.empty(), Optional.of(reason)));
        last = null;
        return this;
    }

    /**
     * An entry that expects every property of a protocol to hold; for checks that find out.
     *
     * @param protocol the protocol
     * @return the entry
     */
    public static ProtocolEntry everythingHolds(Protocol protocol) {
        Session session = new Session(protocol);
        return new ProtocolEntry(
                protocol.name(),
                Protocol.class,
                () -> session,
                Optional.empty(),
                false,
                Optional.of(Expectation.HOLDS),
                Map.of(),
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    ProtocolEntry entry() {
        return new ProtocolEntry(
                name,
                source,
                () -> new Session(protocol.get()),
                maker,
                featured,
                others,
                expectations,
                lines,
                mistakes,
                location);
    }

    private void expect(String property, Expectation expectation) {
        lines.putIfAbsent(property, here());
        if (expectations.putIfAbsent(property, expectation) != null) {
            mistakes.add(new Mistake(
                    CommandMistake.TWO_EXPECTATIONS,
                    here(),
                    "two things are expected of " + property,
                    "keep one of them: it holds, or it is violated"));
        }
    }

    /** Builds a protocol of the plain builder, which is the author's code as much as a class is. */
    private static Protocol built(String name, Class<?> source, Supplier<Protocol> protocol) {
        SourceLocation at = new SourceLocation(source.getName(), "expectations", source.getSimpleName() + ".java", 0);
        try {
            return RecordingLimit.USUAL.call(name, source.getClassLoader(), at, protocol);
        } catch (ProtocolException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            AuthorFailure failure = new AuthorFailure(e, source.getClassLoader(), at);
            throw new ProtocolException(
                    name,
                    List.of(new Mistake(
                            CommandMistake.CONSTRUCTOR_FAILS,
                            failure.line(),
                            name + " cannot be built; Java says: " + failure.words(),
                            "mend that line")));
        }
    }

    /** Makes a protocol that is written as a class, by its constructor without parameters. */
    private static ProtocolSource made(Class<? extends ProtocolSource> source) {
        SourceLocation at = new SourceLocation(source.getName(), "<init>", source.getSimpleName() + ".java", 0);
        return RecordingLimit.USUAL.call(source.getSimpleName(), source.getClassLoader(), at, () -> made(source, at));
    }

    private static ProtocolSource made(Class<? extends ProtocolSource> source, SourceLocation at) {
        try {
            Constructor<? extends ProtocolSource> constructor = source.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProtocolException mistakes) {
                throw mistakes;
            }
            throw failed(
                    source,
                    at,
                    Objects.requireNonNull(e.getCause()),
                    "its constructor fails",
                    "mend the constructor; if a field is null, set it where it is declared");
        } catch (LinkageError e) {
            throw failed(
                    source,
                    at,
                    e.getCause() == null ? e : e.getCause(),
                    "its class cannot be initialized",
                    "mend what is static in it, or in an enum or a class that it uses");
        } catch (NoSuchMethodException e) {
            throw broken(
                    CommandMistake.CANNOT_BE_MADE,
                    source,
                    at,
                    source.getSimpleName() + " has no constructor without parameters, so it cannot be made",
                    "give it one, or expect something of a class that has one");
        } catch (InstantiationException e) {
            throw broken(
                    CommandMistake.CANNOT_BE_MADE,
                    source,
                    at,
                    source.getSimpleName() + " is abstract, so it cannot be made",
                    "expect something of a class that extends it");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the constructor has been made accessible", e);
        }
    }

    /** What is wrong where the author's code throws something: at the author's own line. */
    private static ProtocolException failed(
            Class<?> source, SourceLocation at, Throwable thrown, String problem, String advice) {
        AuthorFailure failure = new AuthorFailure(thrown, source.getClassLoader(), at);
        return failure.isNullGiven()
                ? new ProtocolException(source.getSimpleName(), List.of(failure.mistake()))
                : broken(
                        CommandMistake.CONSTRUCTOR_FAILS,
                        source,
                        failure.line(),
                        problem + "; Java says: " + failure.words(),
                        advice);
    }

    private static ProtocolException broken(
            MistakeCode code, Class<?> source, SourceLocation at, String problem, String advice) {
        return new ProtocolException(source.getSimpleName(), List.of(new Mistake(code, at, problem, advice)));
    }

    /** The author's line: the first one outside of this package. */
    private static SourceLocation here() {
        String own = ExpectationsBuilder.class.getPackageName();
        return WALKER.walk(frames -> frames.filter(
                        frame -> !frame.getClassName().startsWith(own + "."))
                .findFirst()
                .map(frame -> new SourceLocation(
                        frame.getClassName(),
                        frame.getMethodName(),
                        String.valueOf(frame.getFileName()),
                        frame.getLineNumber()))
                .orElse(SourceLocation.NONE));
    }
}
