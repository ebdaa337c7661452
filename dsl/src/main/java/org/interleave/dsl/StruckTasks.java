package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;

/**
 * Who is struck by a hard interrupt: the tasks of its CPU, which go on only when the handler has returned. That is read
 * off what they say by {@code runsWhile}.
 */
@Library
final class StruckTasks {
    private final ProtocolBuilder protocol;
    /** All processes, as far as they are declared. */
    private final List<AnyProcess<?>> processes;
    /** Of every CPU with interrupts the handler that runs there, or none. */
    private final List<PidVar> handlers = new ArrayList<>();

    private boolean asked;

    StruckTasks(ProtocolBuilder protocol, List<AnyProcess<?>> processes) {
        this.protocol = protocol;
        this.processes = processes;
    }

    /** Notes the handlers of a CPU. What spins must be said later, or it would not know of them. */
    void handler(PidVar running, SourceLocation here) {
        handlers.add(running);
        requireInTime(here);
    }

    /** Notes when a process runs. What spins must be said later, or it would not know of it. */
    void runsWhile(Expression condition, SourceLocation here) {
        if (handlers.stream().anyMatch(handler -> needsNone(condition, handler))) {
            requireInTime(here);
        }
    }

    private void requireInTime(SourceLocation here) {
        if (asked) {
            protocol.mistake(new Mistake(
                    ProtocolMistake.INTERRUPT_TOO_LATE,
                    here,
                    "this is said behind a primitive that spins, which then does not know whom an interrupt strikes",
                    "declare interrupts, and say runsWhile(...), above the bodies of processes"));
        }
    }

    /** For every CPU, whether the process that takes the step is a handler there that has struck this one. */
    List<Cond> strikers(Pid task) {
        asked = true;
        List<Cond> strikers = new ArrayList<>();
        for (PidVar handler : handlers) {
            List<Cond> struck = processes.stream()
                    .filter(process -> isStruck(process, handler))
                    .flatMap(process -> is(task, process))
                    .toList();
            boolean isTask = Recorder.recorded()
                    .filter(process -> isStruck(process, handler))
                    .isPresent();
            if (!struck.isEmpty() && !isTask) {
                strikers.add(handler.is(Pid.self())
                        .and(struck.stream().reduce(Cond::or).orElseThrow()));
            }
        }
        return strikers;
    }

    private static boolean isStruck(AnyProcess<?> process, PidVar handler) {
        return process.runsWhile()
                .filter(condition -> needsNone(condition, handler))
                .isPresent();
    }

    /** Whether a condition holds only while no handler runs. */
    private static boolean needsNone(Expression condition, PidVar handler) {
        return condition.equals(handler.isNone().expression())
                || (condition instanceof Expression.And and
                        && and.operands().stream().anyMatch(part -> needsNone(part, handler)));
    }

    /** Whether a process is this one, or one of this family. Numbers own nothing. */
    private static Stream<Cond> is(Pid task, AnyProcess<?> process) {
        if (process instanceof Process one) {
            return Stream.of(task.is(one));
        }
        return process instanceof Family
                ? Stream.of(new Cond(new Expression.Binary(
                        BinaryOperator.IN,
                        task.expression(),
                        new Expression.AllValues(new Type.MemberType(process.name())))))
                : Stream.empty();
    }
}
