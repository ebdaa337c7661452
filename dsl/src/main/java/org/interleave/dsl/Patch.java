package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A patch: a protocol that is made of another one by {@link Hunk hunks}, each of which changes a C function wherever a
 * process calls it. What no hunk touches stays as it is in the base: state, processes, properties.
 *
 * <p>A patch is a protocol like any other. Fields add state and processes; {@link #properties()} and {@link #about} may
 * be overridden and say more than those of the base. A patch can be the base of another one.
 *
 * @param <P> the protocol whose fields the hunks use
 */
@Library
public abstract class Patch<P extends ProtocolSource> extends ProtocolSource {
    /** The protocol whose fields the hunks use: its state and its labels. */
    protected final P base;

    private final ProtocolSource before;
    private final String subject;
    private final List<Hunk> hunks = new ArrayList<>();
    private final Set<Hunk> applied = new HashSet<>();
    /** The C functions that are called, as the names of their hunks would be. */
    private final Set<String> called = new TreeSet<>();

    private final List<Choice> choices = new ArrayList<>();
    /** What the hunks have taken away from the function that was changed last. */
    private Map<String, Hunk> lastTaken = Map.of();

    private boolean read;
    private boolean reading;
    private @Nullable FunctionEdit edit;

    /** That some hunks are kept, or dropped. */
    private record Choice(boolean keeps, List<String> hunks, SourceLocation location) {
        boolean allows(Hunk hunk) {
            return hunks.contains(hunk.name()) == keeps;
        }

        String call() {
            return (keeps ? "only(" : "without(") + "\"" + String.join("\", \"", hunks) + "\")";
        }

        @Override
        public String toString() {
            return (keeps ? "only " : "without ") + String.join(", ", hunks);
        }
    }

    /**
     * A patch to a protocol.
     *
     * @param base the protocol before the patch: a new one, which is used for nothing else
     * @param subject what the patch is, in a line: the subject of the mail, its author, its commit
     * @throws ProtocolException if the base has been built, or is the base of another patch
     */
    protected Patch(P base, String subject) {
        this(base, base, subject);
    }

    /**
     * A patch to another patch, such as the next one of a series. The fields are those of what the series is made to.
     *
     * @param before the patch before: a new one, which is used for nothing else
     * @param subject what the patch is, in a line: the subject of the mail, its author, its commit
     * @throws ProtocolException if that patch has been built, or is the base of another one
     */
    protected Patch(Patch<P> before, String subject) {
        this(before, before.base, subject);
    }

    private Patch(ProtocolSource before, P base, String subject) {
        super(before);
        this.before = before;
        this.base = base;
        this.subject = subject;
    }

    /** Declares the hunks, with {@link #hunk}. */
    protected abstract void hunks();

    /** {@return the class of what this patch is made to: a protocol, or the patch before it} */
    public final Class<? extends ProtocolSource> baseClass() {
        return before.getClass();
    }

    /**
     * Builds what a patch is made to. That is not always what is left of the patch without its hunks: the patch may add
     * state and processes.
     *
     * @param maker makes the patch, a new one each time
     * @return the protocol before the patch; empty if the maker makes no new object of this class
     * @throws ProtocolException if that protocol has mistakes
     */
    public final Optional<Protocol> protocolBefore(Supplier<? extends Patch<?>> maker) {
        return BaseRequest.of(getClass(), maker);
    }

    // Which hunks

    /**
     * Keeps some hunks of this patch and drops the others.
     *
     * @param names names of the hunks to keep, as in {@code mm/mmap.c:exit_mmap}
     * @return this patch
     * @throws ProtocolException if it has been built; build() tells of names that there are not
     */
    public final Patch<P> only(String... names) {
        return choose(new Choice(true, Arrays.asList(names), CallSite.here()));
    }

    /**
     * Drops some hunks of this patch.
     *
     * @param names names of the hunks to drop, as in {@code mm/mmap.c:exit_mmap}
     * @return this patch
     * @throws ProtocolException if it has been built; build() tells of names that there are not
     */
    public final Patch<P> without(String... names) {
        return choose(new Choice(false, Arrays.asList(names), CallSite.here()));
    }

    private Patch<P> choose(Choice choice) {
        if (isBuilt()) {
            String name = getClass().getSimpleName();
            throw new ProtocolException(
                    name,
                    List.of(new Mistake(
                            ProtocolMistake.HUNKS_CHOSEN_TOO_LATE,
                            choice.location(),
                            "this " + name + " is built already, so its hunks stay as they are",
                            "make another one: new " + name + "()." + choice.call() + ".build()")));
        }
        choices.add(choice);
        return this;
    }

    /**
     * Builds the patched protocol: another word for {@link #build()}.
     *
     * @return the protocol
     * @throws ProtocolException if anything is wrong with it, with the base or with a hunk; it names every mistake
     */
    public final Protocol apply() {
        return build();
    }

    /** {@return the hunks of this patch, in the order of the source, whether they are kept or not} */
    public final List<Hunk> allHunks() {
        return read().stream().filter(Hunk::isPartOfPatch).toList();
    }

    private List<Hunk> read() {
        if (!read) {
            read = true;
            reading = true;
            try {
                hunks();
            } finally {
                reading = false;
            }
        }
        return List.copyOf(hunks);
    }

    /** {@return the hunks of this patch that are kept, in the order of the source} */
    public final List<Hunk> keptHunks() {
        return kept().stream().filter(Hunk::isPartOfPatch).toList();
    }

    private List<Hunk> kept() {
        return read().stream()
                .filter(hunk -> !hunk.isPartOfPatch() || choices.stream().allMatch(choice -> choice.allows(hunk)))
                .toList();
    }

    // What the author of a patch says

    /**
     * A hunk: what the patch does to a C function. It stands or falls as a whole.
     *
     * @param file the file of the function, as in its {@link C}
     * @param function name of the function
     * @param edits says what to change, with {@link #after}, {@link #before}, {@link #replace}, {@link #inside} and
     *     {@link #remove}; a {@code local} in it goes to the top of the function
     * @return the hunk, to say what it needs
     */
    protected final Hunk hunk(String file, String function, Runnable edits) {
        return hunk(file, function, "", edits);
    }

    /**
     * One of several hunks that change the same C function.
     *
     * @param file the file of the function, as in its {@link C}
     * @param function name of the function
     * @param suffix a word that tells it from other hunks of the function; ends its name
     * @param edits says what to change
     * @return the hunk, to say what it needs
     */
    protected final Hunk hunk(String file, String function, String suffix, Runnable edits) {
        Hunk added = new Hunk(file, function, suffix, true, edits, CallSite.here());
        hunks.stream()
                .filter(Hunk::isPartOfPatch)
                .filter(hunk -> hunk.name().equals(added.name()))
                .findFirst()
                .ifPresent(first -> protocol()
                        .mistake(new Mistake(
                                ProtocolMistake.HUNK_TWICE,
                                added.location(),
                                "another hunk is called " + added.name() + " (" + first.location() + ")",
                                "give one of them a suffix, or write them as one if they stand or fall together")));
        add(added);
        return added;
    }

    /**
     * What the model notes for the patch and the patch does not do, such as who runs a function. It is changed with the
     * patch, and cannot be dropped.
     *
     * @param file the file of the function, as in its {@link C}
     * @param function name of the function
     * @param edits says what to change, as in a hunk
     */
    protected final void instrument(String file, String function, Runnable edits) {
        add(new Hunk(file, function, "instrument", false, edits, CallSite.here()));
    }

    private void add(Hunk added) {
        if (read && !(reading && edit == null)) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.HUNK_TOO_LATE,
                            added.location(),
                            "the hunk " + added.name() + " is declared when the hunks are known already",
                            "declare it in hunks(), and not inside of another hunk"));
        } else {
            hunks.add(added);
        }
    }

    /**
     * Takes state away that nothing in the patched protocol uses any more.
     *
     * @param variable a variable of what the patch is made to
     */
    protected final void drop(StateVariable<?> variable) {
        protocol().drop(variable.variable());
    }

    /**
     * A local that the function has already, for the statements of a hunk.
     *
     * @param name its name
     * @param kind what values it can hold
     * @param <V> the variable
     * @return the local
     * @throws ProtocolException if the function has no such local; build() tells it
     */
    protected final <V> V theLocal(String name, Kind<?, V> kind) {
        Recorder recorder = recorder("theLocal(\"" + name + "\")");
        return Optional.ofNullable(edit)
                .flatMap(current -> current.local(recorder.localName(name))
                        .or(() -> current.local(ofProcess(recorder.localName(name), recorder.process()))))
                .flatMap(recorder::local)
                .filter(local -> local.type().equals(kind.type()))
                .map(local -> kind.holderOf(local.cell()))
                .orElseThrow(() -> new ProtocolException(
                        getClass().getSimpleName(),
                        List.of(new Mistake(
                                ProtocolMistake.NO_SUCH_LOCAL,
                                CallSite.here(),
                                "the function has no local " + name + " of this kind",
                                "name one of its locals, or declare it with local(\"" + name + "\", ...)"))));
    }

    /**
     * Adds statements behind a step and the lines without a name that belong to it.
     *
     * @param step name of a step of the function, or of a function that it calls
     * @param statements what is added
     */
    protected final void after(String step, Runnable statements) {
        edit("after", step, unit -> joined(unit, recorded(statements)));
    }

    /**
     * Adds statements behind a step and the lines without a name that belong to it.
     *
     * @param step a step of the function
     * @param statements what is added
     */
    protected final void after(Label step, Runnable statements) {
        after(step.name(), statements);
    }

    /**
     * Adds statements in front of a step.
     *
     * @param step name of a step of the function, or of a function that it calls
     * @param statements what is added
     */
    protected final void before(String step, Runnable statements) {
        edit("before", step, unit -> joined(recorded(statements), unit));
    }

    /**
     * Adds statements in front of a step.
     *
     * @param step a step of the function
     * @param statements what is added
     */
    protected final void before(Label step, Runnable statements) {
        before(step.name(), statements);
    }

    /**
     * Puts other statements where a step is, with the lines without a name that belong to it; for a branch or a loop,
     * with all that is inside.
     *
     * @param step name of a step of the function, or of a function that it calls
     * @param statements what is there instead; given what was there, to run where it shall stand now
     */
    protected final void replace(String step, Consumer<Runnable> statements) {
        edit("replace", step, unit -> recorded(statements, unit));
    }

    /**
     * Puts other statements where a step is, with the lines without a name that belong to it; for a branch or a loop,
     * with all that is inside.
     *
     * @param step a step of the function
     * @param statements what is there instead; given what was there, to run where it shall stand now
     */
    protected final void replace(Label step, Consumer<Runnable> statements) {
        replace(step.name(), statements);
    }

    /**
     * Puts other statements inside of a branch, a loop or an atomic statement.
     *
     * @param step name of the branch or loop
     * @param statements what is inside now; given what was there, to run where it shall stand now
     */
    protected final void inside(String step, Consumer<Runnable> statements) {
        edit(
                "inside",
                step,
                (edited, unit) -> first(unit, one -> List.of(edited.inside(one, was -> recorded(statements, was)))));
    }

    /**
     * Puts other statements where a branch goes otherwise.
     *
     * @param step name of the branch
     * @param statements what is there now; given what was there, to run where it shall stand now
     */
    protected final void otherwise(String step, Consumer<Runnable> statements) {
        edit(
                "otherwise",
                step,
                (edited, unit) -> first(unit, one -> List.of(edited.otherwise(one, was -> recorded(statements, was)))));
    }

    /**
     * Takes a step away, with the lines without a name that belong to it; a branch or a loop, with all that is inside.
     *
     * @param step name of a step of the function, or of a function that it calls
     */
    protected final void remove(String step) {
        edit("remove", step, unit -> List.of());
    }

    /**
     * Takes a step away, with the lines without a name that belong to it; a branch or a loop, with all that is inside.
     *
     * @param step a step of the function
     */
    protected final void remove(Label step) {
        remove(step.name());
    }

    /**
     * Takes a way of a choice away. A choice with one way left is no choice any more.
     *
     * @param step name of the choice
     * @param way name of the way; of one without a name, the step or call that it begins with
     */
    protected final void removeWay(String step, String way) {
        edit("removeWay", step, (edited, unit) -> first(unit, one -> edited.withoutWay(one, way)));
    }

    /**
     * Takes a way of a choice away. A choice with one way left is no choice any more.
     *
     * @param step the choice
     * @param way name of the way
     */
    protected final void removeWay(Label step, String way) {
        removeWay(step.name(), way);
    }

    /**
     * Adds ways to a choice.
     *
     * @param step name of the choice
     * @param ways the ways, made by {@link #way}
     */
    protected final void addWay(String step, Way... ways) {
        edit("addWay", step, (edited, unit) -> first(unit, one -> edited.withWays(one, recorded(ways))));
    }

    /**
     * Adds ways to a choice.
     *
     * @param step the choice
     * @param ways the ways, made by {@link #way}
     */
    protected final void addWay(Label step, Way... ways) {
        addWay(step.name(), ways);
    }

    /**
     * Adds ways to a choice, each of which begins with a step.
     *
     * @param step name of the choice; of one without a name, the first steps of its ways, as in {@code lock_or_leave}
     * @param ways the ways
     */
    protected final void addWay(String step, Runnable... ways) {
        edit("addWay", step, (edited, unit) -> first(unit, one -> edited.withWays(one, recorded(ways))));
    }

    private interface Change {
        List<Statement> of(FunctionEdit edit, List<Statement> unit);
    }

    private void edit(String verb, String step, UnaryOperator<List<Statement>> change) {
        edit(verb, step, (edited, unit) -> change.apply(unit));
    }

    private void edit(String verb, String step, Change change) {
        FunctionEdit current = edit;
        if (current == null) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.OUTSIDE_OF_A_HUNK,
                            CallSite.here(),
                            verb + "(\"" + step + "\") stands outside of a hunk",
                            "write it inside of hunk(file, function, ...)"));
        } else {
            current.at(step, unit -> change.of(current, unit));
        }
    }

    /** Changes the step itself, and leaves the lines that belong to it as they are. */
    private static List<Statement> first(List<Statement> unit, Function<Statement, List<Statement>> change) {
        return joined(change.apply(unit.get(0)), unit.subList(1, unit.size()));
    }

    private static List<Statement.Way> recorded(Way... ways) {
        Recorder recorder = Recorder.current("a hunk");
        return Arrays.stream(ways).map(way -> way.recorded(recorder)).toList();
    }

    private static List<Statement.Way> recorded(Runnable... ways) {
        return Arrays.stream(ways).map(way -> Statements.way(recorded(way))).toList();
    }

    private static List<Statement> recorded(Runnable statements) {
        return Recorder.current("a hunk").block(statements);
    }

    private static List<Statement> recorded(Consumer<Runnable> statements, List<Statement> was) {
        Recorder recorder = Recorder.current("a hunk");
        return recorder.block(() -> statements.accept(() -> recorder.addAll(was)));
    }

    private static List<Statement> joined(List<Statement> first, List<Statement> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    // What the base says, unless the patch says something else

    /** Declares the properties: those of the base, unless it is overridden. */
    @Override
    protected void properties() {
        before.properties();
    }

    /**
     * Tells what the base tells, which patch it is, and what it is made to.
     *
     * @param about takes what is told
     */
    @Override
    protected void about(AboutBuilder about) {
        before.about(about);
        keptHunks().stream().map(Hunk::file).forEach(about::changed);
        about.fact("Patch", subject).fact("Base", before.getClass().getSimpleName());
    }

    /** Declares the ways to begin: those of the base, unless it is overridden. */
    @Override
    protected void starts() {
        before.starts();
    }

    // Building

    @Override
    final Stream<ProtocolSource> sources() {
        return Stream.concat(before.sources(), Stream.of(this));
    }

    @Override
    final void beforeBodies() {
        before.beforeBodies();
        checkChoices();
        checkNeeds();
    }

    @Override
    final List<String> hunksChosen() {
        return Stream.concat(before.hunksChosen().stream(), choices.stream().map(Choice::toString))
                .toList();
    }

    @Override
    final List<Statement> edited(String file, String function, List<Statement> body) {
        List<Statement> edited = before.edited(file, function, body);
        called.add(file + ":" + function);
        Map<String, Hunk> taken = new HashMap<>(before.taken());
        List<LeftBehind> left = new ArrayList<>();
        for (Hunk hunk : kept()) {
            if (hunk.changes(file, function)) {
                applied.add(hunk);
                edited = edited(hunk, taken, left, edited);
            }
        }
        List<Statement> all = edited;
        left.forEach(line -> line.mistake(all).ifPresent(protocol()::mistake));
        lastTaken = Map.copyOf(taken);
        return edited;
    }

    @Override
    final Map<String, Hunk> taken() {
        return lastTaken;
    }

    private List<Statement> edited(Hunk hunk, Map<String, Hunk> taken, List<LeftBehind> left, List<Statement> body) {
        FunctionEdit around = edit;
        FunctionEdit current = new FunctionEdit(protocol(), hunk, taken, left, body);
        edit = current;
        try {
            current.locals(recorded(hunk::run));
        } finally {
            edit = around;
        }
        return current.body();
    }

    @Override
    final void afterBodies() {
        before.afterBodies();
        if (protocol().isUnread()) {
            return; // what was not read may call any function
        }
        kept().stream()
                .filter(hunk -> !applied.contains(hunk))
                .forEach(hunk -> protocol()
                        .mistake(new Mistake(
                                ProtocolMistake.NO_SUCH_FUNCTION,
                                hunk.location(),
                                "no process calls a C function " + hunk.function() + " of " + hunk.file(),
                                called.isEmpty()
                                        ? "mark the method with @C(\"" + hunk.file() + "\")"
                                        : "name one of " + String.join(", ", called))));
    }

    private void checkChoices() {
        for (Choice choice : choices) {
            choice.hunks().forEach(name -> requireHunk(name, choice.location()));
        }
        allHunks().forEach(hunk -> hunk.needs().forEach(need -> requireHunk(need.hunk(), need.location())));
    }

    private void requireHunk(String name, SourceLocation location) {
        List<String> names = allHunks().stream().map(Hunk::name).toList();
        if (!names.contains(name)) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.NO_SUCH_HUNK,
                            location,
                            "there is no hunk " + name,
                            names.isEmpty() ? "this patch has none" : "name one of " + String.join(", ", names)));
        }
    }

    private void checkNeeds() {
        List<String> names = keptHunks().stream().map(Hunk::name).toList();
        SourceLocation here = choices.isEmpty()
                ? SourceLocation.NONE
                : choices.get(choices.size() - 1).location();
        for (Hunk hunk : keptHunks()) {
            Optional<String> missing = hunk.missing(names);
            missing.ifPresent(why ->
                    protocol().mistake(new Mistake(ProtocolMistake.NEEDED_HUNK, here, why, "keep both, or drop both")));
        }
    }
}
