package org.interleave.dsl.kernel;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;

/**
 * Read-copy-update: readers mark sections, and who has unlinked something waits until the sections that were open then are
 * over. It waits for no other: what was still linked is found by a later reader, who uses it on. In a section of RCU
 * nobody may sleep; in one of SRCU, made by {@link #srcu}, everybody may. See Documentation/RCU/whatisRCU.rst.
 */
@Library
public final class Rcu {
    private final String prefix;
    private final String argument;
    private final Array<Pid, Int> depth;
    private final SetVar<Pid> readers;
    private final Array<Pid, SetVar<Pid>> waitsFor;
    private final KernelObjectRules rules;
    private final List<RcuHead> heads = new ArrayList<>();

    /**
     * RCU with no section open.
     *
     * @param place where it is declared
     * @param name a name for its state, such as {@code rcu}
     * @param most how deep sections may be nested, at least 1
     */
    public Rcu(Declarations place, String name, int most) {
        this(place, name, most, "", "");
        rules.atomicContext(readers.contains(Pid.self()), "in an RCU read section");
    }

    private Rcu(Declarations place, String name, int most, String prefix, String argument) {
        this.prefix = prefix;
        this.argument = argument;
        depth = place.array(name + "_nesting", Kinds.processes(), Kinds.range(0, most), 0)
                .comment("how many read sections each is in");
        readers = place.pidSet(name + "_readers").comment("who is in a read section");
        waitsFor = place.array(
                        name + "_waits_for",
                        Kinds.processes(),
                        Kinds.setOf(Kinds.processes()),
                        SetOf.of(Kinds.processes()))
                .comment("the readers whose sections each waits for");
        rules = place.object(name)
                .atEnd(Cond.not(readers.contains(Pid.self())), "still in a read section though the task has ended");
    }

    /**
     * SRCU with no section open: {@code srcu_read_lock(&ssp)} and so on.
     *
     * @param place where it is declared
     * @param name its name, that of the {@code struct srcu_struct}
     * @param most how deep sections may be nested, at least 1
     * @return the SRCU
     */
    public static Rcu srcu(Declarations place, String name, int most) {
        return new Rcu(place, name, most, "s", "&" + name);
    }

    /** {@return {@code rcu_read_lock()}: opens a section; sections nest} */
    public Primitive readLock() {
        String function = prefix + "rcu_read_lock";
        return Primitive.of(
                function, function + "(" + argument + ");", depth.of(Pid.self()).inc(), readers.add(Pid.self()));
    }

    /** {@return {@code rcu_read_unlock()}: closes it} */
    public Primitive readUnlock() {
        String function = prefix + "rcu_read_unlock";
        return Primitive.of(
                function,
                function + "(" + argument + ");",
                rules.misuse(depth.of(Pid.self()).is(0), "read section closed that is not open"),
                depth.of(Pid.self()).dec(),
                Op.when(
                        depth.of(Pid.self()).is(0),
                        readers.remove(Pid.self()),
                        waitsFor.setEach(set -> set.remove(Pid.self())),
                        Op.together(heads.stream()
                                .map(head -> head.left(Pid.self()))
                                .toArray(Op[]::new))));
    }

    /**
     * {@code synchronize_rcu()}: sleeps until the sections that are open when it is called are over. Two steps.
     *
     * @return the primitive
     */
    public Primitive synchronize() {
        String function = prefix.isEmpty() ? "synchronize_rcu" : "synchronize_srcu";
        return Primitive.of(
                function,
                function + "(" + argument + ");",
                rules.misuse(readers.contains(Pid.self()), "waits for the read section that it is in"),
                rules.mightSleep(),
                waitsFor.of(Pid.self()).set(readers),
                Op.pause("wait", "wait_for_completion(&rs.completion); /* grace period */"),
                Op.await(waitsFor.of(Pid.self()).isEmpty()));
    }

    /**
     * {@code rcu_barrier()}: sleeps until the callbacks that were queued or running when it was called have returned. Two
     * steps.
     *
     * @return the primitive
     */
    public Primitive barrier() {
        String function = prefix.isEmpty() ? "rcu_barrier" : "srcu_barrier";
        List<Op> all = new ArrayList<>(List.of(
                rules.misuse(readers.contains(Pid.self()), "waits for the read section that it is in"),
                rules.mightSleep()));
        heads.forEach(head -> all.add(head.joinWaiters()));
        all.add(Op.pause("wait", "wait_for_completion(&rcu_state.barrier_completion);"));
        heads.forEach(head -> all.add(head.awaitOver()));
        return Primitive.of(function, function + "(" + argument + ");", all.toArray(Op[]::new));
    }

    /**
     * {@code rcu_dereference()}: reads a pointer that others may change. Outside of a read section that is a misuse.
     *
     * @param into the local that gets it
     * @param pointer the pointer
     * @param <R> what it is read as
     * @return the primitive
     */
    public <R> Primitive dereference(Assignable<R> into, R pointer) {
        String function = prefix.isEmpty() ? "rcu_dereference" : "srcu_dereference";
        return Primitive.of(function, function + "(...);", inSection("dereferenced"), into.set(pointer));
    }

    /**
     * Part of a step that uses what was found in a read section: outside of one that is a misuse.
     *
     * @return the operation
     */
    public Op use() {
        return inSection("used");
    }

    private Op inSection(String done) {
        return rules.misuse(Cond.not(readers.contains(Pid.self())), done + " outside of a read section");
    }

    /**
     * {@code rcu_assign_pointer()}: has readers find something else from now on.
     *
     * @param pointer the pointer
     * @param value what they find
     * @param <R> what it is read as
     * @return the primitive
     */
    public <R> Primitive assignPointer(Assignable<R> pointer, R value) {
        return Primitive.of("rcu_assign_pointer", "rcu_assign_pointer(...);", pointer.set(value));
    }

    /**
     * Whether a process is in a read section. For properties.
     *
     * @param reader the process
     * @return the condition
     */
    public Cond readBy(Pid reader) {
        return readers.contains(reader);
    }

    SetOf<Pid> readers() {
        return readers;
    }

    void add(RcuHead head) {
        heads.add(head);
    }

    /** The text of a call that names a callback: {@code call_srcu(&ssp, &head, func);}. */
    String functionOn(String function, String arguments) {
        return prefix.isEmpty()
                ? function + "(" + arguments + ");"
                : function.replace("rcu", "srcu") + "(" + argument + ", " + arguments + ");";
    }
}
