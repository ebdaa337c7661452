package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.validation.TextValidation;
import org.interleave.dsl.validation.Validation;

/**
 * Collects a protocol and builds it, as a whole or not at all. Everything that a {@link ProtocolSource} can say can
 * be said here with explicit values; generated protocols and tools use it so.
 */
@Library
public final class ProtocolBuilder extends Declarations {
    private static final Comparator<Mistake> IN_ORDER = Comparator.comparing(
                    (Mistake mistake) -> mistake.location().file())
            .thenComparingInt(mistake -> mistake.location().line());

    private final String name;
    private final SourceLocation location = CallSite.here();
    private final AboutBuilder about;
    private final List<Constant> constants = new ArrayList<>();
    private final Group shared = new Group(this, "", "shared");
    private final List<Group> groups = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final Group frozen = new Group(this, "", "");
    private final List<Start> starts = new ArrayList<>();
    private final Map<String, StructDefinition> structs = new LinkedHashMap<>();
    private final List<KernelObjectRules> objects = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private boolean unread;

    /**
     * An empty protocol.
     *
     * @param name its name, a TLA+ identifier; names the generated module
     * @param title what it is, in one sentence
     */
    public ProtocolBuilder(String name, String title) {
        this.name = name;
        this.about = new AboutBuilder(this, title);
        groups.add(shared);
        text(title, location);
    }

    /** {@return what a reader is told before the text} */
    public AboutBuilder about() {
        return about;
    }

    /**
     * Declares a named constant.
     *
     * @param constant its name, as in C
     * @param value the value the protocol is checked with
     * @param comment what it is, for example its value in the kernel
     * @param assumption name of the ASSUME that bounds it
     * @param low the smallest value it may have; not negative
     * @return the constant
     */
    public NamedConstant constant(String constant, int value, String comment, String assumption, int low) {
        return constant(constant, value, comment, assumption, low, OptionalInt.empty());
    }

    /**
     * Declares a named constant with a largest value.
     *
     * @param constant its name, as in C
     * @param value the value the protocol is checked with
     * @param comment what it is, for example its value in the kernel
     * @param assumption name of the ASSUME that bounds it
     * @param low the smallest value it may have; not negative
     * @param high the largest value it may have, not less than {@code low}
     * @return the constant
     */
    public NamedConstant constant(String constant, int value, String comment, String assumption, int low, int high) {
        return constant(constant, value, comment, assumption, low, OptionalInt.of(high));
    }

    private NamedConstant constant(
            String constant, int value, String comment, String assumption, int low, OptionalInt high) {
        SourceLocation here = CallSite.here();
        text(comment, here);
        Constant added = new Constant(constant, value, Optional.of(comment), assumption, low, high, here);
        constants.add(added);
        return new NamedConstant(added);
    }

    /**
     * Declares a group of shared variables.
     *
     * @param group name of the group, as in C
     * @param heading the comment above its variables
     * @return the group, in which variables are declared
     */
    public Group group(String group, String heading) {
        text(heading, CallSite.here());
        Group added = new Group(this, group, heading);
        groups.add(added);
        return added;
    }

    /** {@return the place for variables that are chosen at the start and never change} */
    public Declarations frozen() {
        return frozen;
    }

    /**
     * Declares a process.
     *
     * @param process its name, as in C
     * @return the process
     */
    public Process process(String process) {
        Process added = new Process(this, process, CallSite.here());
        processes.add(added);
        return added;
    }

    /**
     * Adds one of several ways to begin. Where none is given there is one: every process at its first step, every
     * variable with its own first value.
     *
     * @param comment what is so in this beginning
     * @param clauses where processes stand, and what values variables have
     */
    public void start(String comment, StartClause... clauses) {
        SourceLocation here = CallSite.here();
        text(comment, here);
        starts.add(new Start(
                comment,
                Arrays.stream(clauses)
                        .flatMap(clause -> clause.place().stream())
                        .toList(),
                Arrays.stream(clauses)
                        .flatMap(clause -> clause.value().stream())
                        .toList(),
                here));
    }

    /**
     * Gives a condition a name, for properties to use.
     *
     * @param definition its TLA+ name
     * @param condition what it stands for
     * @param comment what it means
     * @return the condition, by its name
     */
    public Cond define(String definition, Cond condition, String comment) {
        SourceLocation here = CallSite.here();
        text(comment, here);
        Definition added = new Definition(definition, condition.expression(), comment, here);
        definitions.add(added);
        return new Cond(new Expression.Reference(added));
    }

    /**
     * A property: something holds in every reachable state.
     *
     * @param property its TLA+ name
     * @param condition what holds
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public PropertyHandle always(String property, Cond condition, String reason) {
        return add(property, new Formula.Always(condition.expression()), reason);
    }

    /**
     * A property: something holds in no reachable state.
     *
     * @param property its TLA+ name
     * @param condition what never holds
     * @param reason what goes wrong otherwise, in plain words
     * @return the property
     */
    public PropertyHandle never(String property, Cond condition, String reason) {
        return add(property, new Formula.Never(condition.expression()), reason);
    }

    /**
     * A property: something holds at last, in every behaviour.
     *
     * @param property its TLA+ name
     * @param condition what holds at last
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public PropertyHandle eventually(String property, Cond condition, String reason) {
        return add(property, new Formula.Eventually(condition.expression()), reason);
    }

    /**
     * A property: whenever one thing holds, another holds then or later.
     *
     * @param property its TLA+ name
     * @param premise the one thing; that it never holds is reported
     * @param conclusion the other
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public PropertyHandle leadsTo(String property, Cond premise, Cond conclusion, String reason) {
        return add(property, new Formula.LeadsTo(premise.expression(), conclusion.expression()), reason);
    }

    /**
     * A property: something is possible.
     *
     * @param property its TLA+ name
     * @param condition what some reachable state must satisfy
     * @param reason why it must be possible, in plain words
     * @return the property
     */
    public PropertyHandle reachable(String property, Cond condition, String reason) {
        return add(property, new Formula.Reachable(condition.expression()), reason);
    }

    /**
     * A property, by the name {@value Property#NO_DEADLOCK}: every reachable state has a step, or every process has
     * ended. It is checked of every protocol; this gives it a reason, and makes it a property with an expectation.
     *
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public PropertyHandle noDeadlock(String reason) {
        return add(Property.NO_DEADLOCK, new Formula.NoDeadlock(), reason);
    }

    /**
     * An assumption: a step that can be taken from some time on is taken.
     *
     * @param process the process
     * @param label its step
     * @return the assumption
     */
    public static FairnessAssumption weaklyFair(Process process, Label label) {
        return new FairnessAssumption.WeaklyFairStep(process.name(), label);
    }

    /**
     * An assumption: a process that can go on from some time on goes on.
     *
     * @param process the process
     * @return the assumption
     */
    public static FairnessAssumption weaklyFair(Process process) {
        return new FairnessAssumption.WeaklyFairProcess(process.name());
    }

    /**
     * Builds the protocol.
     *
     * @return the protocol
     * @throws ProtocolException if anything is wrong with it; it names every mistake
     */
    public Protocol build() {
        Protocol protocol = new Protocol(
                name,
                about.about(),
                constants,
                groups.stream()
                        .filter(group -> !group.drafts().isEmpty())
                        .map(Group::group)
                        .toList(),
                processes.stream().map(Process::declaration).toList(),
                frozen.group().variables(),
                starts,
                List.of(),
                List.copyOf(structs.values()),
                objects.stream().map(KernelObjectRules::object).toList(),
                definitions,
                properties,
                location);
        List<Mistake> all = new ArrayList<>(mistakes);
        if (!unread) {
            all.addAll(Validation.mistakes(protocol, this));
        }
        if (!all.isEmpty()) {
            throw new ProtocolException(
                    name, all.stream().distinct().sorted(IN_ORDER).toList());
        }
        return protocol;
    }

    @Override
    ProtocolBuilder protocol() {
        return this;
    }

    @Override
    void add(VariableDraft draft) {
        shared.add(draft);
    }

    List<Process> processes() {
        return processes;
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

    /** Text goes into comments of the generated module: it must not be able to leave them. */
    void text(String text, SourceLocation here) {
        TextValidation.mistake(text, here).ifPresent(this::mistake);
    }

    Property property(int index) {
        return properties.get(index);
    }

    void property(int index, Property property) {
        properties.set(index, property);
    }

    private PropertyHandle add(String property, Formula formula, String reason) {
        SourceLocation here = CallSite.here();
        text(reason, here);
        properties.add(new Property(property, formula, reason, List.of(), Optional.empty(), here));
        return new PropertyHandle(this, properties.size() - 1);
    }
}
