package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;

/** The processes, and none where that is allowed. */
final class PidShape extends Shape<Pid, PidVar> {
    private final List<Pid> named;
    private final long processes;
    private final boolean orNone;

    /**
     * The shape.
     *
     * @param named the processes that can be named, at least one unless none is allowed
     * @param processes how many there are with those that cannot be named
     * @param orNone whether none is a value
     */
    PidShape(List<Pid> named, long processes, boolean orNone) {
        this.named = named;
        this.processes = processes;
        this.orNone = orNone;
    }

    @Override
    Kind<Pid, PidVar> kind() {
        return orNone ? Kinds.processesOrNone() : Kinds.processes();
    }

    @Override
    long size() {
        return processes + (orNone ? 1 : 0);
    }

    @Override
    Pid literal(Choices choices) {
        int index = choices.below(named.size() + (orNone ? 1 : 0));
        return orNone && index == 0 ? Pid.none() : named.get(orNone ? index - 1 : index);
    }

    @Override
    boolean hasLiteral() {
        return orNone || !named.isEmpty();
    }

    @Override
    Pid read(PidVar holder) {
        return holder;
    }

    @Override
    Cond about(Pid value, Scope scope) {
        return switch (scope.choices().below(orNone ? 3 : 2)) {
            case 0 -> value.is(scope.term(this));
            case 1 -> value.isNot(scope.term(this));
            default -> value.isNone();
        };
    }

    @Override
    Op change(PidVar holder, Scope scope) {
        return orNone && scope.choices().chance(20) ? holder.clear() : assign(holder, scope);
    }
}
