package org.interleave.dsl.kernel;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Struct;
import org.interleave.dsl.StructField;
import org.interleave.dsl.StructValue;
import org.interleave.dsl.StructVariable;
import org.interleave.dsl.Test;

/**
 * {@code struct rw_semaphore}: many readers or one writer. A writer that waits keeps readers out: {@code down_read()} waits
 * behind it, and {@code down_read_trylock()} fails. So a reader waits for ever where a writer waits for one who waits for
 * that reader. See Documentation/locking/locktypes.rst and kernel/locking/rwsem.c.
 */
@Library
public final class RwSem {
    private static final Struct RW_SEM =
            Struct.of("RwSem", "rwsem", "rw_semaphore: one writer or many readers.", "UnlockedRwSem");
    private static final StructField<Pid> WRITER = RW_SEM.pidOrNone("writer");
    private static final StructField<SetOf<Pid>> READERS = RW_SEM.pidSet("readers");

    private static final Function<StructValue, Cond> CAN_DOWN_READ =
            RW_SEM.predicate("CanDownRead", sem -> sem.get(WRITER).isNone());
    private static final Function<StructValue, Cond> CAN_DOWN_WRITE = RW_SEM.predicate(
            "CanDownWrite", sem -> sem.get(WRITER).isNone().and(sem.get(READERS).isEmpty()));
    private static final BiFunction<StructValue, Pid, Cond> HOLDS = RW_SEM.predicate(
            "Holds", (sem, task) -> sem.get(WRITER).is(task).or(sem.get(READERS).contains(task)));
    private static final BiFunction<StructValue, Pid, StructValue> DOWN_READ = RW_SEM.update(
            "DownRead", (sem, task) -> sem.with(READERS, sem.get(READERS).plus(task)));
    private static final BiFunction<StructValue, Pid, StructValue> UP_READ = RW_SEM.update(
            "UpRead", (sem, task) -> sem.with(READERS, sem.get(READERS).minus(task)));
    private static final BiFunction<StructValue, Pid, StructValue> DOWN_WRITE =
            RW_SEM.update("DownWrite", (sem, task) -> sem.with(WRITER, task));
    private static final Function<StructValue, StructValue> UP_WRITE =
            RW_SEM.update("UpWrite", sem -> sem.with(WRITER, Pid.none()));

    private final String c;
    private final StructVariable sem;
    private final KernelObjectRules rules;
    /** Writers that wait, where they keep readers out. */
    private final Optional<SetVar<Pid>> waiting;

    /**
     * An unlocked semaphore.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param lvalue how C names it, for example {@code mm->mmap_sem}
     */
    public RwSem(Declarations place, String name, String lvalue) {
        this(place, name, lvalue, true);
    }

    /**
     * An unlocked semaphore at which readers pass a writer that waits, as they pass each other. That has fewer states, and
     * leaves out what only a writer that waits can do: a reader that waits behind it, a {@code down_read_trylock()} that
     * fails because of it, and the deadlocks that come of these.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param lvalue how C names it, for example {@code mm->mmap_sem}
     * @return the semaphore
     */
    public static RwSem readersFirst(Declarations place, String name, String lvalue) {
        return new RwSem(place, name, lvalue, false);
    }

    private RwSem(Declarations place, String name, String lvalue, boolean writersKeepReadersOut) {
        c = "(&" + lvalue + ")";
        sem = place.struct(name, RW_SEM).comment("rwsem");
        waiting = writersKeepReadersOut
                ? Optional.of(place.pidSet(name + "_waiting").comment("rwsem: writers that wait, and keep readers out"))
                : Optional.empty();
        rules = place.object(name)
                .always(
                        value().get(WRITER).isNone().or(value().get(READERS).isEmpty()),
                        "held for write while others hold it for read")
                .atEnd(Cond.not(HOLDS.apply(value(), Pid.self())), "still held by a task that has ended")
                .lock(HOLDS.apply(value(), Pid.self()));
    }

    /** {@return acquires it for read; waits while a writer holds it} */
    public Primitive downRead() {
        return Primitive.blocking(
                "down_read",
                "down_read" + c + ";",
                rules.misuse(HOLDS.apply(value(), Pid.self()), "acquired by a task that holds it already"),
                rules.mightSleep(),
                rules.acquire(),
                Op.await(canDownRead()),
                sem.set(DOWN_READ.apply(value(), Pid.self())));
    }

    /** {@return acquires it for read unless a writer holds it; once only, since a reader is not counted twice} */
    public Test downReadTrylock() {
        return Test.of("down_read_trylock", "down_read_trylock" + c, canDownRead(), "locked", "busy")
                .onSuccess(
                        rules.misuse(
                                value().get(READERS).contains(Pid.self()), "acquired by a task that holds it already"),
                        sem.set(DOWN_READ.apply(value(), Pid.self())));
    }

    /** {@return releases it after reading} */
    public Primitive upRead() {
        return Primitive.of(
                "up_read",
                "up_read" + c + ";",
                rules.misuse(
                        Cond.not(value().get(READERS).contains(Pid.self())),
                        "released by a task that does not hold it for read"),
                sem.set(UP_READ.apply(value(), Pid.self())));
    }

    /**
     * Acquires it for write: waits while anybody holds it. Two steps, unless {@link #readersFirst readers go first}: it
     * keeps readers out from now on, and waits for its turn.
     *
     * @return the primitive
     */
    public Primitive downWrite() {
        return Primitive.blocking(
                "down_write",
                "down_write" + c + ";",
                rules.misuse(HOLDS.apply(value(), Pid.self()), "acquired by a task that holds it already"),
                rules.mightSleep(),
                rules.acquire(),
                waiting.map(queue -> Op.together(
                                queue.add(Pid.self()), Op.pause("wait", "down_write" + c + "; /* waits */")))
                        .orElseGet(Op::nothing),
                Op.await(CAN_DOWN_WRITE.apply(value())),
                sem.set(DOWN_WRITE.apply(value(), Pid.self())),
                waiting.map(queue -> queue.remove(Pid.self())).orElseGet(Op::nothing));
    }

    private Cond canDownRead() {
        return andNobodyWaits(CAN_DOWN_READ.apply(value()));
    }

    private Cond andNobodyWaits(Cond free) {
        return waiting.map(queue -> free.and(queue.isEmpty())).orElse(free);
    }

    /** {@return acquires it for write unless anybody holds it} */
    public Test downWriteTrylock() {
        return Test.of(
                        "down_write_trylock",
                        "down_write_trylock" + c,
                        andNobodyWaits(CAN_DOWN_WRITE.apply(value())),
                        "locked",
                        "busy")
                .onSuccess(sem.set(DOWN_WRITE.apply(value(), Pid.self())));
    }

    /** {@return releases it after writing} */
    public Primitive upWrite() {
        return Primitive.of(
                "up_write",
                "up_write" + c + ";",
                rules.misuse(
                        value().get(WRITER).isNot(Pid.self()), "released by a task that does not hold it for write"),
                sem.set(UP_WRITE.apply(value())));
    }

    /** {@return turns a hold for write into one for read, and lets no other writer in between} */
    public Primitive downgradeWrite() {
        return Primitive.of(
                "downgrade_write",
                "downgrade_write" + c + ";",
                rules.misuse(
                        value().get(WRITER).isNot(Pid.self()), "downgraded by a task that does not hold it for write"),
                sem.set(DOWN_READ.apply(UP_WRITE.apply(value()), Pid.self())));
    }

    /**
     * Whether a task holds it for read. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond heldForReadBy(Pid task) {
        return value().get(READERS).contains(task);
    }

    /**
     * Whether a task holds it for write. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond heldForWriteBy(Pid task) {
        return value().get(WRITER).is(task);
    }

    /** {@return whether a writer waits and keeps readers out; for properties} */
    public Cond writerWaits() {
        return waiting.map(SetVar::notEmpty).orElse(Cond.of(false));
    }

    private StructValue value() {
        return sem.value();
    }
}
