package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.RecordVar;

/** Records. */
final class JobShape extends Shape<Job, RecordVar<Job>> {
    private final IntShape sizes = new IntShape(0, 1);
    private final EnumShape<Color> colors = new EnumShape<>(Color.class, false);

    @Override
    Kind<Job, RecordVar<Job>> kind() {
        return Kinds.record(Job.class, sizes.kind(), Kinds.bool(), colors.kind());
    }

    @Override
    long size() {
        return sizes.size() * 2 * colors.size();
    }

    @Override
    Job literal(Choices choices) {
        return new Job(sizes.literal(choices), BoolShape.BOOL.literal(choices), colors.literal(choices));
    }

    @Override
    Job read(RecordVar<Job> holder) {
        return holder.get();
    }

    @Override
    Job composite(Scope scope) {
        return new Job(scope.term(sizes), scope.term(BoolShape.BOOL), scope.term(colors));
    }

    @Override
    Cond about(Job value, Scope scope) {
        return switch (scope.choices().below(3)) {
            case 0 -> BoolShape.BOOL.about(value.urgent(), scope);
            case 1 -> sizes.about(value.size(), scope);
            default -> colors.about(value.color(), scope);
        };
    }

    @Override
    Op change(RecordVar<Job> holder, Scope scope) {
        return switch (scope.choices().below(5)) {
            case 0 -> holder.set(Job::urgent, scope.term(BoolShape.BOOL));
            case 1 -> holder.set(Job::size, scope.term(sizes));
            case 2 -> holder.set(Job::color, scope.term(colors));
            case 3 -> holder.change(job -> new Job(job.size(), scope.condition(), scope.term(colors)));
            default -> assign(holder, scope);
        };
    }

    @Override
    List<Op> changes(RecordVar<Job> holder, Scope scope) {
        return scope.choices().chance(25)
                ? List.of(holder.set(Job::size, scope.term(sizes)), holder.set(Job::urgent, scope.condition()))
                : List.of(change(holder, scope));
    }

    @Override
    List<Part<Job, ?>> parts() {
        return List.of(
                new Part<>(BoolShape.BOOL, (job, scope) -> job.urgent()),
                new Part<>(sizes, (job, scope) -> job.size()),
                new Part<>(colors, (job, scope) -> job.color()));
    }
}
