package org.interleave.dsl.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Way;

/**
 * {@code struct workqueue_struct}: works that the same workers do. Each worker is a process whose method is {@link
 * #worker}; with several of them works run side by side, each at one worker at a time. In an ordered workqueue one work
 * is done at a time, in the order in which they were queued. See Documentation/core-api/workqueue.rst.
 */
@Library
public final class Workqueue {
    private final String name;
    private final KernelObjectRules rules;
    private final List<Work> works = new ArrayList<>();
    /** How many works there are, where their order counts. */
    private final OptionalInt ordered;

    private Workqueue(Declarations place, String name, OptionalInt ordered) {
        this.name = name;
        this.ordered = ordered;
        rules = place.object(name);
    }

    /**
     * {@code alloc_workqueue()}: nothing is said of the order in which works are done.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public Workqueue(Declarations place, String name) {
        this(place, name, OptionalInt.empty());
    }

    /**
     * {@code alloc_ordered_workqueue()}: works are done one after the other, in the order in which they were queued.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param works how many works there are
     * @return the workqueue
     */
    public static Workqueue ordered(Declarations place, String name, int works) {
        return new Workqueue(place, name, OptionalInt.of(works));
    }

    /**
     * What a worker does: again and again it takes a work that is queued and does it. While none is queued it is idle.
     *
     * @param jobs the works of this workqueue, each with what it does
     */
    public void worker(Work.Job... jobs) {
        List<Work> all = Arrays.stream(jobs).map(Work.Job::work).toList();
        all.stream().map(work -> work.runBy(Pid.self())).reduce(Cond::or).ifPresent(rules::lock);
        Cond idle = all.stream()
                .map(work -> Cond.not(work.isQueued()))
                .reduce(Cond::and)
                .orElse(Cond.of(true));
        Macro.loop(() -> Macro.either(
                        "process_one_work",
                        Arrays.stream(jobs).map(Workqueue::way).toArray(Way[]::new))
                .c("process_one_work(worker, work);")
                .idleWhile(idle));
    }

    private static Way way(Work.Job job) {
        return Macro.way(job.work().name(), job.work().begin()).then(() -> {
            job.body().run();
            job.work().end(job.work().name() + "_done");
        });
    }

    /**
     * {@code flush_workqueue()}: sleeps until every work that was queued or being done when it was called is over. Two
     * steps. Work whose delay runs is not waited for.
     *
     * @return the primitive
     */
    public Primitive flush() {
        List<Op> all = new ArrayList<>(List.of(rules.mightSleep(), rules.acquire()));
        works.forEach(work -> all.add(work.joinWaiters()));
        all.add(Op.pause("wait", "wait_for_completion(&this_flusher.done);"));
        works.forEach(work -> all.add(Op.await(work.isOver())));
        return Primitive.of("flush_workqueue", "flush_workqueue(" + name + ");", all.toArray(Op[]::new));
    }

    /** Who waits for a work waits for those before it, where works are done one by one. */
    Op acquireOneByOne() {
        return ordered.isEmpty() ? Op.nothing() : rules.acquire();
    }

    void add(Work work) {
        works.add(work);
    }

    String name() {
        return name;
    }

    /** Declares where a work stands in the list, where that counts. */
    Optional<Int> position(Declarations place, String work) {
        return ordered.isEmpty()
                ? Optional.empty()
                : Optional.of(place.integer(work + "_position", 0, ordered.getAsInt(), 0)
                        .comment("work: its position in " + name + ", or 0"));
    }

    /** Puts a work at the end of the list. */
    Op enqueue(Work work) {
        return ordered.isEmpty() ? Op.nothing() : work.position().set(last().plus(1));
    }

    private Num last() {
        return works.stream()
                .map(Work::position)
                .<Num>map(position -> position)
                .reduce(Num::max)
                .orElseThrow();
    }

    /** Takes a work from the list to do it. */
    Op begin(Work work) {
        return ordered.isEmpty()
                ? rules.acquire()
                : Op.together(
                        Op.await(work.position().is(1)),
                        Op.await(Cond.not(works.stream()
                                .map(Work::isRunning)
                                .reduce(Cond::or)
                                .orElseThrow())),
                        rules.acquire(),
                        leave(work));
    }

    /** Takes a work out of the list; those behind it move up. */
    Op leave(Work work) {
        if (ordered.isEmpty()) {
            return Op.nothing();
        }
        Cond listed = work.position().gt(0);
        return Op.together(Stream.concat(
                        works.stream()
                                .filter(other -> other != work)
                                .map(Work::position)
                                .map(other -> Op.when(listed.and(other.gt(work.position())), other.dec())),
                        Stream.of(work.position().set(0)))
                .toArray(Op[]::new));
    }
}
