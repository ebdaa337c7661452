package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;

/**
 * The rules of use of one kernel object. All of them together are one invariant of the protocol: {@code MmapSemOk}
 * for {@code mmap_sem}. They are judged over the state as it is and add no variables. For library classes.
 */
@Library
public final class KernelObjectRules {
    /** No bound is larger: each more multiplies the states. */
    private static final int MOST = 1000;

    private final ProtocolBuilder protocol;
    private final String name;
    private final SourceLocation location;
    /** Whether its rules are known already: only what tasks do with it is asked for. */
    private final boolean known;
    /** The keys of each of which there is one, the outermost first; none for what is there once. */
    private final List<Keys> keys = new ArrayList<>();

    private final List<KernelObject.Rule> always = new ArrayList<>();
    private final List<KernelObject.Rule> atEnd = new ArrayList<>();
    private Optional<Expression> held = Optional.empty();
    private Optional<Rest> atRest = Optional.empty();

    /** Any key of those of each of which there is one. */
    private record Keys(BoundVariable any, Type type) {}

    KernelObjectRules(ProtocolBuilder protocol, String name, SourceLocation location) {
        this(protocol, name, location, false);
    }

    private KernelObjectRules(ProtocolBuilder protocol, String name, SourceLocation location, boolean known) {
        this.protocol = protocol;
        this.name = name;
        this.location = location;
        this.known = known;
    }

    /** The rules of one of many, all of which are declared already. */
    static KernelObjectRules known(ProtocolBuilder protocol, String name, SourceLocation location) {
        return new KernelObjectRules(protocol, name, location, true);
    }

    /** Says that there is one for every key. Rules are said of any of them. */
    KernelObjectRules ofEach(BoundVariable any, Type type) {
        keys.add(new Keys(any, type));
        return this;
    }

    private Expression all(Cond condition) {
        return quantified(Quantifier.FOR_ALL, condition);
    }

    private Expression some(Cond condition) {
        return quantified(Quantifier.EXISTS, condition);
    }

    private Expression quantified(Quantifier quantifier, Cond condition) {
        Expression all = condition.expression();
        for (int i = keys.size() - 1; i >= 0; i--) {
            Keys of = keys.get(i);
            all = new Expression.Quantified(quantifier, of.any(), new Expression.AllValues(of.type()), all);
        }
        return all;
    }

    /**
     * A rule for every state.
     *
     * @param condition what must hold
     * @param message what is wrong otherwise, in words that follow the object's name and a colon
     * @return this object
     */
    public KernelObjectRules always(Cond condition, String message) {
        protocol.text(message, CallSite.here());
        always.add(new KernelObject.Rule(all(condition), message));
        return this;
    }

    /**
     * A rule for every process that uses the object and has ended.
     *
     * @param condition what must hold for {@link Pid#self()}
     * @param message what is wrong otherwise, in words that follow the object's name and a colon
     * @return this object
     */
    public KernelObjectRules atEnd(Cond condition, String message) {
        protocol.text(message, CallSite.here());
        atEnd.add(new KernelObject.Rule(all(condition), message));
        return this;
    }

    /**
     * A rule for when nothing is left to be done: every process has ended, or is a server that is idle. It is a property
     * of its own, since no single step breaks it.
     *
     * @param property what follows the object's name in that of the property: {@code NotLeaked}
     * @param wrong what must not be so then
     * @param reason what must be so instead, in words that follow the object's name and a blank
     * @return this object
     */
    public KernelObjectRules atRest(String property, Cond wrong, String reason) {
        SourceLocation here = CallSite.here();
        protocol.text(reason, here);
        atRest = Optional.of(new Rest(Names.camelCase(name) + property, some(wrong), name + " " + reason, here));
        return this;
    }

    /** {@return this object, of which nothing is asked when nothing is left to be done} */
    public KernelObjectRules nothingAtRest() {
        atRest = Optional.empty();
        return this;
    }

    /** The property that says what must be so when nothing is left to be done. */
    Stream<Property> atRest(List<AnyProcess<?>> processes) {
        return atRest.map(rest -> rest.property(processes)).stream();
    }

    /**
     * Part of a primitive: to take the step is a misuse where a condition holds.
     *
     * @param wrong the condition, for {@link Pid#self()}
     * @param message what is wrong then, in words that follow the object's name and a colon
     * @return the operation
     */
    public Op misuse(Cond wrong, String message) {
        SourceLocation here = CallSite.here();
        protocol.text(message, here);
        return new Op(List.of(new Operation.Misuse(Optional.of(name), wrong.expression(), message, here)), here);
    }

    /**
     * Part of a primitive that would happen again and again: it happens so often at most. One time more is no misuse; the
     * behaviour ends with it, since nothing is known of what comes behind.
     *
     * @param most how often, from 1 to 1000
     * @param taken counts them: a variable from 0 to {@code most}
     * @param what what it is, a clause that "at most 3 times" follows, such as "interrupts strike boot_cpu"
     * @return the operation, which counts too
     */
    public Op atMost(int most, Int taken, String what) {
        SourceLocation here = CallSite.here();
        protocol.text(what, here);
        if (most < 1 || most > MOST) {
            protocol.mistake(new Mistake(
                    ProtocolMistake.BOUND_OUT_OF_RANGE,
                    here,
                    what + " at most " + most + " times, which is no bound of a search",
                    "write a number from 1 to " + MOST));
        }
        Operation.Misuse bound = new Operation.Misuse(
                Optional.empty(),
                taken.is(most).expression(),
                what + " at most " + (most == 1 ? "once" : most + " times"),
                here);
        return Op.together(new Op(List.of(bound), here), taken.inc());
    }

    /**
     * Says that the object is a lock. The order in which locks are acquired is looked at without being asked for.
     *
     * @param heldBySelf whether {@link Pid#self()} holds it
     * @return this object
     * @see #acquire()
     */
    public KernelObjectRules lock(Cond heldBySelf) {
        held = Optional.of(some(heldBySelf));
        return this;
    }

    /** {@return part of a primitive that acquires the lock, and waits where it must; a trylock does not} */
    public Op acquire() {
        SourceLocation here = CallSite.here();
        return new Op(List.of(new Operation.Acquire(name, here)), here);
    }

    /**
     * Says when a task is in atomic context because of the object: it must not sleep then.
     *
     * @param atomic whether {@link Pid#self()} is, for example because it holds a spinlock
     * @param why what makes it so, in words that follow "slept while atomic, "
     * @return this object
     * @see #mightSleep()
     */
    public KernelObjectRules atomicContext(Cond atomic, String why) {
        SourceLocation here = CallSite.here();
        protocol.text(why, here);
        if (!known) {
            protocol.atomicContext(new AtomicContext(some(atomic), why, false, here));
        }
        return this;
    }

    /**
     * Part of a primitive that may sleep: to take the step in an atomic context is a misuse.
     *
     * @return the operation
     * @see #atomicContext(Cond, String)
     */
    public Op mightSleep() {
        SourceLocation here = CallSite.here();
        return new Op(
                protocol.atomicContexts().stream()
                        .<Operation>map(context -> new Operation.Misuse(
                                Optional.of(name), context.condition(), "slept while atomic, " + context.why(), here))
                        .toList(),
                here);
    }

    /**
     * Part of a primitive that belongs to tasks, such as {@code mutex_trylock()}: to take the step in a hard interrupt is
     * a misuse, although it does not sleep.
     *
     * @return the operation
     * @see #hardInterrupt(PidVar)
     */
    public Op notInInterrupt() {
        SourceLocation here = CallSite.here();
        return new Op(
                protocol.atomicContexts().stream()
                        .filter(AtomicContext::interrupt)
                        .<Operation>map(context -> new Operation.Misuse(
                                Optional.of(name), context.condition(), "used " + context.why(), here))
                        .toList(),
                here);
    }

    /**
     * Says which handler of hard interrupts runs on a CPU. It must not sleep, and it has struck the tasks of this CPU:
     * those that run only while there is none.
     *
     * @param running the handler that runs, or none
     * @return this object
     * @see #spinsFor(Pid)
     */
    public KernelObjectRules hardInterrupt(PidVar running) {
        return interrupt(running, "in a hard interrupt", CallSite.here());
    }

    /**
     * The same of softirqs, by which a CPU's tasks are struck too.
     *
     * @param running the handler that runs, or none
     * @return this object
     * @see #hardInterrupt(PidVar)
     */
    public KernelObjectRules softirq(PidVar running) {
        return interrupt(running, "in a softirq", CallSite.here());
    }

    private KernelObjectRules interrupt(PidVar running, String where, SourceLocation here) {
        if (keys.isEmpty() && !known) {
            protocol.struckTasks().handler(running, here);
            protocol.atomicContext(new AtomicContext(running.is(Pid.self()).expression(), where, true, here));
        } else {
            protocol.mistake(new Mistake(
                    ProtocolMistake.INTERRUPTS_OF_EACH,
                    here,
                    name + " is one of each, and which tasks an interrupt strikes is known of one CPU only",
                    "declare the interrupts of every CPU by themselves"));
        }
        return this;
    }

    /**
     * Part of a primitive that spins until a process lets go: to take the step in a hard interrupt that has struck this
     * process is a misuse, since it comes back only when the handler has returned.
     *
     * @param owner the process, or none
     * @return the operation
     * @see #hardInterrupt(PidVar)
     */
    public Op spinsFor(Pid owner) {
        SourceLocation here = CallSite.here();
        return new Op(
                protocol.struckTasks().strikers(owner).stream()
                        .<Operation>map(wrong -> new Operation.Misuse(
                                Optional.of(name),
                                wrong.expression(),
                                "taken by a handler on the CPU that its interrupted holder has",
                                here))
                        .toList(),
                here);
    }

    KernelObject object() {
        return new KernelObject(name, always, atEnd, held, location);
    }
}
