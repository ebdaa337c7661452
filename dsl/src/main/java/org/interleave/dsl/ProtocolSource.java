package org.interleave.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.recording.AuthorFailure;
import org.interleave.dsl.recording.Fields;
import org.interleave.dsl.recording.JavaState;
import org.interleave.dsl.recording.RecordingLimit;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A protocol written as a class: its fields are the state, its methods are the C functions, a line of a method is a
 * line of C. While {@link #build()} runs the methods of the processes, this class records what they say.
 *
 * <ul>
 *   <li>A line with a name is a step: atomic, and a place where the process can be seen to stand. A kernel primitive
 *       brings its name from C.
 *   <li>A line without a name happens together with the step that led to it. Where several steps lead to it, it may
 *       touch only locals and ghosts.
 *   <li>{@code either} stands in front of a step: the choice is made by the first step that is taken.
 * </ul>
 */
@Library
public abstract class ProtocolSource extends SourceStatements {
    private final ProtocolBuilder builder;
    private final Map<AnyProcess<?>, Runnable> bodies;
    private final List<Label> labels = new ArrayList<>();
    private @Nullable Protocol built;
    private @Nullable ProtocolException failed;
    private @Nullable ProtocolSource patch;

    /**
     * A protocol named after its class.
     *
     * @param title what it is, in one sentence
     */
    protected ProtocolSource(String title) {
        builder = new ProtocolBuilder(getClass().getSimpleName(), title, CallSite.constructor(getClass()));
        bodies = new LinkedHashMap<>();
    }

    /** A patch: the state and the processes of another protocol, under its own name. */
    ProtocolSource(ProtocolSource base) {
        builder = base.builder;
        bodies = base.bodies;
        SourceLocation here = CallSite.constructor(getClass());
        base.requireUntouched(here);
        BaseRequest.offer(getClass(), base);
        base.patch = this;
        builder.rename(getClass().getSimpleName(), here);
    }

    /** A protocol that is built, or part of a patch, has told all it has. */
    private void requireUntouched(SourceLocation here) {
        ProtocolSource taken = patch;
        if (!isBuilt() && taken == null) {
            return;
        }
        String name = getClass().getSimpleName();
        String use =
                taken == null ? "built already" : "what " + taken.getClass().getSimpleName() + " is made from";
        throw new ProtocolException(
                name,
                List.of(new Mistake(
                        ProtocolMistake.PROTOCOL_IN_USE,
                        here,
                        "this " + name + " is " + use + ", so nothing else can be made of it",
                        "make another one: new " + name + "()")));
    }

    /** Declares the properties, with {@link #always}, {@link #never}, {@link #eventually} and the like. */
    protected abstract void properties();

    /**
     * Tells the reader of the generated module more about the protocol. Does nothing unless it is overridden.
     *
     * @param about takes what is told
     */
    protected void about(AboutBuilder about) {}

    /** Declares the ways to begin, with {@link #start}, where there are several. None unless it is overridden. */
    protected void starts() {}

    /**
     * Builds the protocol: runs the methods of its processes, then {@link #properties()}.
     *
     * @return the protocol; the same one each time, as are its mistakes
     * @throws ProtocolException if anything is wrong with it; it names every mistake
     */
    public final Protocol build() {
        if (failed != null) {
            throw failed;
        }
        Protocol protocol = built;
        if (protocol == null) {
            requireUntouched(CallSite.here());
            try {
                limit().call(builder.name(), loader(), builder.location(), () -> {
                    record();
                    return builder;
                });
                protocol = builder.build();
            } catch (ProtocolException e) {
                failed = builder.withOthers(e);
                throw failed;
            }
            built = protocol;
        }
        return protocol;
    }

    /** How long the author's methods may run. */
    RecordingLimit limit() {
        return RecordingLimit.USUAL;
    }

    /** Runs the author's methods. */
    private void record() {
        guarded(builder.location(), this::beforeBodies);
        guarded(builder.location(), () -> {
            about(builder.about());
            if (!hunksChosen().isEmpty()) {
                builder.about().fact("Hunks", String.join("; ", hunksChosen()));
            }
        });
        bodies.forEach((process, body) -> guarded(process.location(), () -> record(process, body)));
        guarded(builder.location(), this::afterBodies);
        guarded(builder.location(), this::starts);
        guarded(builder.location(), this::properties);
        sources().forEach(ProtocolSource::nameLabels);
    }

    private void record(AnyProcess<?> process, Runnable body) {
        if (body == null) {
            builder.unread();
            builder.mistake(new Mistake(
                    ProtocolMistake.NULL_GIVEN,
                    process.location(),
                    "the method of " + process.name() + " is null",
                    "write it as this::" + process.name() + ", or as a lambda"));
            return;
        }
        List<JavaState> before = javaState();
        List<Mistake> loose = new ArrayList<>();
        process.body(Recorder.record(process, body, this::edited, loose));
        loose.forEach(builder::mistake);
        List<JavaState> after = javaState();
        for (int i = 0; i < before.size(); i++) {
            before.get(i)
                    .changes(after.get(i))
                    .forEach(change -> builder.mistake(new Mistake(
                            ProtocolMistake.JAVA_STATE,
                            process.location(),
                            "Java's " + change.name() + " changes while " + process.name() + " is recorded: it is "
                                    + change.before() + " before and " + change.after() + " afterwards",
                            Recorder.JAVA_STATE_ADVICE)));
        }
    }

    private List<JavaState> javaState() {
        return sources().map(source -> JavaState.of(source, bodies.values())).toList();
    }

    /** The protocol, and what it is made to if it is a patch. */
    Stream<ProtocolSource> sources() {
        return Stream.of(this);
    }

    private ClassLoader loader() {
        return getClass().getClassLoader();
    }

    /** Whether it was built, as far as it could be. */
    final boolean isBuilt() {
        return built != null || failed != null;
    }

    /** What a patch does before the processes are recorded. */
    void beforeBodies() {}

    /** Which hunks were kept or dropped, in the words of the module's header. */
    List<String> hunksChosen() {
        return List.of();
    }

    /** The body that a patch gives to a C function. */
    List<Statement> edited(String file, String function, List<Statement> body) {
        return body;
    }

    /** What the hunks of a patch have taken away from the C function that was changed last. */
    Map<String, Hunk> taken() {
        return Map.of();
    }

    /** What a patch does after the processes were recorded. */
    void afterBodies() {}

    /** Turns what goes wrong in the author's methods into mistakes with a place, so that the rest is still read. */
    private void guarded(SourceLocation otherwise, Runnable methods) {
        try {
            methods.run();
        } catch (ProtocolException e) {
            if (e.mistakes().stream().anyMatch(mistake -> mistake.code() == ProtocolMistake.ENDLESS)) {
                throw e; // what was recorded may be huge: nothing else is looked at
            }
            builder.unread();
            e.mistakes().forEach(builder::mistake);
        } catch (RuntimeException | Error e) {
            builder.unread();
            builder.mistake(new AuthorFailure(e, loader(), otherwise).mistake());
        }
    }

    // State

    /**
     * Declares a process.
     *
     * @param name its name, as in C
     * @param body the method that says what it does; {@code build()} runs it
     * @return the process
     */
    protected final Process process(String name, Runnable body) {
        Process process = builder.process(name);
        bodies.put(process, body);
        return process;
    }

    /**
     * Declares a family of processes with names.
     *
     * @param name name of the family, as in C; its members are {@code name_1}, {@code name_2} and so on
     * @param count how many there are, at least 1
     * @param body the method that says what each of them does; {@code build()} runs it once
     * @return the family
     */
    protected final Family processes(String name, int count, Runnable body) {
        Family family = builder.processes(name, count);
        bodies.put(family, body);
        return family;
    }

    /**
     * Declares a family of processes that are numbers.
     *
     * @param name name of the family, as in C
     * @param low the first member
     * @param high the last member
     * @param body the method that says what each of them does; {@code build()} runs it once
     * @return the family
     */
    protected final Numbered numbered(String name, int low, int high, Runnable body) {
        return numbered(name, Num.of(low), Num.of(high), body);
    }

    /**
     * Declares a family of processes that are numbers.
     *
     * @param name name of the family, as in C
     * @param low the first member: a number or a named constant, or a sum or difference of such
     * @param high the last member
     * @param body the method that says what each of them does; {@code build()} runs it once
     * @return the family
     */
    protected final Numbered numbered(String name, Num low, Num high, Runnable body) {
        Numbered family = builder.numbered(name, low, high);
        bodies.put(family, body);
        return family;
    }

    /**
     * Declares a label for a step that is referred to.
     *
     * @param name the step's name
     * @return the label
     */
    protected static Label label(String name) {
        return Statements.label(name);
    }

    /**
     * Declares a label for a step that is referred to. The step is called like the field of this protocol that the
     * label is in: {@code final Label exit_aio = label();}.
     *
     * @return the label
     */
    protected final Label label() {
        Label label = new Label(this::nameOf, CallSite.here());
        labels.add(label);
        return label;
    }

    private String nameOf(Label label) {
        List<String> fields = Fields.holding(this, label);
        if (fields.size() == 1) {
            return fields.get(0);
        }
        builder.mistake(new Mistake(
                ProtocolMistake.LABEL_IN_NO_FIELD,
                label.location(),
                fields.isEmpty()
                        ? "no field of " + getClass().getSimpleName() + " holds this label, so it has no name"
                        : "several fields hold this label, so it has no name: " + String.join(", ", fields),
                "write label(\"name\"), with the name of the step"));
        return builder.placeholder();
    }

    private void nameLabels() {
        labels.forEach(Label::name);
    }

    @Override
    final ProtocolBuilder protocol() {
        return builder;
    }

    @Override
    final void add(VariableDraft draft) {
        builder.add(draft);
    }
}
