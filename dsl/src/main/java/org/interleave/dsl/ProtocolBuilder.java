package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.recording.NullParts;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.validation.TextValidation;
import org.interleave.dsl.validation.Validation;

/**
 * Collects a protocol and builds it, as a whole or not at all. A {@link ProtocolSource} records into one. Tools use it
 * without a class: they give a process its body as a list of {@link Statements}.
 */
@Library
public final class ProtocolBuilder extends ProtocolDeclarations {
    private static final Comparator<Mistake> IN_ORDER = Comparator.comparing(
                    (Mistake mistake) -> mistake.location().file())
            .thenComparingInt(mistake -> mistake.location().line());

    private String name;
    private SourceLocation location;
    private final AboutBuilder about;
    private final List<Constant> constants = new ArrayList<>();
    private final Group shared = new Group(this, "", "shared");
    private final List<Group> groups = new ArrayList<>();
    private final List<AnyProcess<?>> processes = new ArrayList<>();
    private final Group frozen = new Group(this, "", "");
    private final List<Start> starts = new ArrayList<>();
    private final List<Operator> operators = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Definition> constraints = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private final Map<String, StructDefinition> structs = new LinkedHashMap<>();
    private final List<KernelObjectRules> objects = new ArrayList<>();
    private final List<AtomicContext> atomicContexts = new ArrayList<>();
    private final StruckTasks struckTasks = new StruckTasks(this, processes);
    private boolean sleeps;
    /** Code that was left behind may still add one. */
    private final List<Mistake> mistakes = Collections.synchronizedList(new ArrayList<>());

    private boolean unread;

    /**
     * An empty protocol.
     *
     * @param name its name, a TLA+ identifier; names the generated module
     * @param title what it is, in one sentence
     */
    public ProtocolBuilder(String name, String title) {
        this(name, title, CallSite.here());
    }

    ProtocolBuilder(String name, String title, SourceLocation location) {
        this.name = name;
        this.location = location;
        this.about = new AboutBuilder(this, title);
        groups.add(shared);
        text(title, CallSite.here());
    }

    /** Makes it the protocol of a patch. */
    void rename(String patch, SourceLocation here) {
        name = patch;
        location = here;
    }

    /** Takes a variable away, wherever it was declared. */
    void drop(Variable variable) {
        groups.forEach(group -> group.drop(variable));
        frozen.drop(variable);
        processes.forEach(process -> process.drop(variable));
    }

    /** {@return what a reader is told before the text} */
    public AboutBuilder about() {
        return about;
    }

    public Process process(String process) {
        Process added = new Process(this, process, CallSite.here());
        processes.add(added);
        return added;
    }

    public Family processes(String process, int count) {
        Family added = new Family(this, process, count, CallSite.here());
        processes.add(added);
        return added;
    }

    public Numbered numbered(String process, int low, int high) {
        return numbered(process, Num.of(low), Num.of(high));
    }

    public Numbered numbered(String process, Num low, Num high) {
        Numbered added = new Numbered(this, process, low, high, CallSite.here());
        processes.add(added);
        return added;
    }

    /**
     * Builds the protocol.
     *
     * @return the protocol
     * @throws ProtocolException if anything is wrong with it; it names every mistake
     */
    public Protocol build() {
        try {
            List<Mistake> nulls = NullParts.in(parts(), location);
            if (!nulls.isEmpty()) {
                throw withOthers(new ProtocolException(String.valueOf(name), nulls));
            }
            return whole();
        } catch (StackOverflowError e) {
            throw withOthers(
                    new ProtocolException(
                            name,
                            List.of(
                                    new Mistake(
                                            ProtocolMistake.TOO_DEEP,
                                            location,
                                            "something in " + name + " is nested too deeply to be read",
                                            "write what a loop of Java's puts together as forAll(...), exists(...) or a while_(...)"))));
        }
    }

    /** All that was given, before it is put together. */
    private Collection<?> parts() {
        return Arrays.asList(
                name,
                about.about(),
                constants,
                groups.stream().map(Group::group).toList(),
                processes.stream()
                        .map(process -> process.declaration(new Pauses(mistake -> {})))
                        .toList(),
                frozen.group(),
                starts,
                operators,
                objects.stream().map(KernelObjectRules::object).toList(),
                definitions,
                constraints,
                properties);
    }

    /** What is told of everything that is wrong, the given mistakes among them. */
    ProtocolException withOthers(ProtocolException found) {
        List<Mistake> all = new ArrayList<>(mistakes);
        all.addAll(found.mistakes());
        return new ProtocolException(
                String.valueOf(name), all.stream().distinct().sorted(IN_ORDER).toList());
    }

    String name() {
        return name;
    }

    List<Constant> constants() {
        return constants;
    }

    List<Group> groups() {
        return groups;
    }

    Group frozenGroup() {
        return frozen;
    }

    List<Start> starts() {
        return starts;
    }

    List<Operator> operators() {
        return operators;
    }

    List<Definition> definitions() {
        return definitions;
    }

    List<Definition> constraints() {
        return constraints;
    }

    List<Property> properties() {
        return properties;
    }

    SourceLocation location() {
        return location;
    }

    private Protocol whole() {
        List<Mistake> all = new ArrayList<>(mistakes);
        Pauses pauses = new Pauses(all::add);
        MissingElements.Found elements = MissingElements.in(
                processes.stream().map(process -> process.declaration(pauses)).toList());
        Protocol protocol = new Protocol(
                name,
                about.about(),
                constants,
                groups.stream()
                        .filter(group -> !group.drafts().isEmpty())
                        .map(Group::group)
                        .toList(),
                elements.processes(),
                frozen.group().variables(),
                starts,
                operators,
                List.copyOf(structs.values()),
                objects(elements.objects()),
                definitions,
                constraints,
                Stream.concat(properties.stream(), objects.stream().flatMap(object -> object.atRest(processes)))
                        .toList(),
                location);
        if (!unread) {
            all.addAll(Validation.mistakes(protocol, this));
        }
        if (!all.isEmpty()) {
            throw new ProtocolException(
                    name, all.stream().distinct().sorted(IN_ORDER).toList());
        }
        return protocol;
    }

    /** The objects with rules of use, and the arrays that have none but those of every array. */
    private List<KernelObject> objects(List<KernelObject> arrays) {
        List<KernelObject> all =
                new ArrayList<>(objects.stream().map(KernelObjectRules::object).toList());
        arrays.stream()
                .filter(array -> all.stream().noneMatch(object -> object.name().equals(array.name())))
                .forEach(all::add);
        return all;
    }

    @Override
    ProtocolBuilder protocol() {
        return this;
    }

    @Override
    void add(VariableDraft draft) {
        shared.add(draft);
    }

    /** Notes a context in which nobody may sleep. What sleeps must be said later, or it would not know of it. */
    void atomicContext(AtomicContext context) {
        if (sleeps) {
            mistake(new Mistake(
                    ProtocolMistake.CONTEXT_TOO_LATE,
                    context.location(),
                    "this is declared behind a primitive that may sleep, which then knows nothing of it",
                    "declare spinlocks, CPUs and the like in fields, and not in the method of a process"));
        }
        atomicContexts.add(context);
    }

    /** The contexts in which nobody may sleep, for a primitive that may. */
    List<AtomicContext> atomicContexts() {
        sleeps = true;
        return List.copyOf(atomicContexts);
    }

    /** Who is struck by which hard interrupt. */
    StruckTasks struckTasks() {
        return struckTasks;
    }

    KernelObjectRules object(String object, SourceLocation here) {
        KernelObjectRules added = new KernelObjectRules(this, object, here);
        objects.add(added);
        return added;
    }

    void use(StructDefinition struct) {
        StructDefinition known = structs.putIfAbsent(struct.name(), struct);
        if (known != null && !known.equals(struct)) {
            mistake(new Mistake(
                    ProtocolMistake.STRUCT_TWICE,
                    CallSite.here(),
                    "two libraries define a struct " + struct.name() + ", each in its own way",
                    "give one of the two another name"));
        }
    }

    void mistake(Mistake mistake) {
        mistakes.add(mistake);
    }

    /** Notes that a method did not come to its end: what is missing then says nothing about the author. */
    void unread() {
        unread = true;
    }

    /** Whether a method did not come to its end. */
    boolean isUnread() {
        return unread;
    }

    /** A name for what has none because of a mistake, so that the rest can be read. */
    String placeholder() {
        return "unnamed_" + mistakes.size();
    }

    /** Text goes into comments of the generated module: it must not be able to leave them. */
    void text(String text, SourceLocation here) {
        TextValidation.mistake(text, here).ifPresent(this::mistake);
    }
}
