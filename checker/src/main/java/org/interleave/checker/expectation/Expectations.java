package org.interleave.checker.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;

/**
 * The protocols of a module and what is expected of them. A module has a class that extends this one, and names it in
 * {@code META-INF/services/org.interleave.checker.expectation.Expectations}; the commands find it there.
 */
public abstract class Expectations {
    private final List<ExpectationsBuilder> builders = new ArrayList<>();

    /** For subclasses; the commands make them with {@link ServiceLoader}. */
    protected Expectations() {}

    /** Says what is expected, with {@link #expect}. */
    protected abstract void expectations();

    /**
     * Begins to say what is expected of a protocol.
     *
     * @param protocol its class, with a constructor without parameters
     * @return takes what is expected
     */
    protected final ExpectationsBuilder expect(Class<? extends ProtocolSource> protocol) {
        return added(new ExpectationsBuilder(getClass(), protocol));
    }

    /**
     * Begins to say what is expected of a protocol that is made with the plain builder.
     *
     * @param name its name
     * @param protocol builds it
     * @return takes what is expected
     */
    protected final ExpectationsBuilder expect(String name, Supplier<Protocol> protocol) {
        return added(new ExpectationsBuilder(name, getClass(), protocol));
    }

    private ExpectationsBuilder added(ExpectationsBuilder builder) {
        builders.add(builder);
        return builder;
    }

    /**
     * {@return the protocols with what is expected of them, in the order they were said}
     *
     * @throws ProtocolException if the code that says it throws an exception
     */
    public final List<ProtocolEntry> entries() {
        builders.clear();
        try {
            expectations();
        } catch (ProtocolException e) {
            throw e;
        } catch (RuntimeException e) {
            Mistake mistake =
                    new Mistake(CommandMistake.EXPECTATIONS_FAIL, ownLine(e), "Java says: " + e, "mend that line");
            throw new ProtocolException(getClass().getSimpleName(), List.of(mistake));
        }
        return builders.stream().map(ExpectationsBuilder::entry).toList();
    }

    /** The innermost line of this class that was running. */
    private SourceLocation ownLine(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(getClass().getName()))
                .findFirst()
                .map(frame -> new SourceLocation(
                        frame.getClassName(),
                        frame.getMethodName(),
                        String.valueOf(frame.getFileName()),
                        frame.getLineNumber()))
                .orElse(SourceLocation.NONE);
    }

    /** {@return the protocols of all modules on the class path, in the order of the modules} */
    public static List<ProtocolEntry> all() {
        return ServiceLoader.load(Expectations.class).stream()
                .flatMap(provider -> provider.get().entries().stream())
                .toList();
    }
}
