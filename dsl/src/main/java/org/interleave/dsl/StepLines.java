package org.interleave.dsl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;

/**
 * The lines without a name that follow a step. Those that only do something belong to the step: they go where it goes.
 * Those that decide what comes next stay; without the step they would be decided by the step before it.
 */
@Library
final class StepLines {
    private StepLines() {}

    /**
     * How far the lines of a step reach.
     *
     * @param block the statements around it
     * @param step its index
     * @param loop where the loop was written whose round the block is
     * @return the index behind its last line; locals that stand in between are no lines
     */
    static int end(List<Statement> block, int step, Optional<SourceLocation> loop) {
        int end = step + 1;
        for (int at = step + 1; at < block.size(); at++) {
            Statement statement = block.get(at);
            if (isLine(statement) && !isOfLoop(block, at, loop)) {
                end = at + 1;
            } else if (!(statement instanceof Statement.Local)) {
                break;
            }
        }
        return end;
    }

    /** Whether it has no name, there is no step in it, and it leads nowhere else. */
    private static boolean isLine(Statement statement) {
        return statement instanceof Statement.Also
                || (statement instanceof Statement.Branch branch
                        && branch.info().isEmpty()
                        && branch.inside().stream().allMatch(StepLines::isLine));
    }

    /** Whether it is a line that {@code forEach} or {@code retry} has added, to count with. */
    private static boolean isOfLoop(List<Statement> block, int at, Optional<SourceLocation> loop) {
        if (!(block.get(at) instanceof Statement.Also also)) {
            return false;
        }
        boolean begins = at + 1 < block.size()
                && block.get(at + 1) instanceof Statement.Loop next
                && also.location().equals(next.location())
                && !isEndless(next);
        return begins || (loop.equals(Optional.of(also.location())) && counts(also));
    }

    private static boolean counts(Statement.Also also) {
        return also.operations().size() == 1
                && also.operations().get(0) instanceof Operation.Assign assign
                && Expressions.reads(assign.value()).anyMatch(assign.variable()::equals);
    }

    private static boolean isEndless(Statement.Loop loop) {
        return loop.condition().equals(new Expression.BooleanLiteral(true));
    }

    /** Whether a step stands in one of the statements, also in a function that they call. */
    static boolean anyStep(List<Statement> statements) {
        return statements.stream().anyMatch(statement -> statement.step().isPresent() || anyStep(statement.inside()));
    }

    /**
     * The first line that would mean something else one step earlier: it reads or writes what is not the process's own,
     * or what the step has written that is not there any more.
     *
     * @param lines what follows
     * @param isOwn whether a variable is the process's own
     * @param gone what is not there any more
     * @return the line, if there is one
     */
    static Optional<Statement> leftBehind(List<Statement> lines, Predicate<Variable> isOwn, List<Statement> gone) {
        Set<Variable> written = new HashSet<>();
        gone.forEach(statement -> written(statement, written));
        return leftBehind(lines, isOwn.and(variable -> !written.contains(variable)), isOwn);
    }

    private static Optional<Statement> leftBehind(
            List<Statement> lines, Predicate<Variable> isKnown, Predicate<Variable> isOwn) {
        for (Statement line : lines) {
            if (line instanceof Statement.Local) {
                continue;
            }
            if (line.step().isPresent() || isJump(line)) {
                return Optional.empty();
            }
            boolean depends = line instanceof Statement.Also also
                    ? also.operations().stream().anyMatch(one -> depends(one, isKnown, isOwn))
                    : condition(line).filter(one -> depends(one, isKnown)).isPresent();
            if (depends) {
                return Optional.of(line);
            }
            for (List<Statement> block : blocks(line)) {
                Optional<Statement> inside = leftBehind(block, isKnown, isOwn);
                if (inside.isPresent()) {
                    return inside;
                }
            }
            if (anyStep(List.of(line))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isJump(Statement statement) {
        return statement instanceof Statement.Goto
                || statement instanceof Statement.Break
                || statement instanceof Statement.Continue
                || statement instanceof Statement.Return;
    }

    private static Optional<Expression> condition(Statement line) {
        if (line instanceof Statement.Branch branch) {
            return Optional.of(branch.test().condition());
        }
        return line instanceof Statement.Loop loop ? Optional.of(loop.condition()) : Optional.empty();
    }

    private static List<List<Statement>> blocks(Statement line) {
        List<List<Statement>> blocks = new ArrayList<>();
        line.mapInside(block -> {
            blocks.add(block);
            return block;
        });
        return blocks;
    }

    private static boolean depends(Operation operation, Predicate<Variable> isKnown, Predicate<Variable> isOwn) {
        if (operation instanceof Operation.Assign assign) {
            return !isOwn.test(assign.variable()) || depends(assign.value(), isKnown);
        }
        return !(operation instanceof Operation.When when)
                || depends(when.condition(), isKnown)
                || when.operations().stream().anyMatch(inside -> depends(inside, isKnown, isOwn));
    }

    private static boolean depends(Expression expression, Predicate<Variable> isKnown) {
        return Expressions.everything(expression)
                .anyMatch(part -> part instanceof Expression.At
                        || part instanceof Expression.Ended
                        || part instanceof Expression.Waits
                        || (part instanceof Expression.Read read && !isKnown.test(read.variable())));
    }

    private static void written(Statement statement, Set<Variable> written) {
        if (statement instanceof Statement.Step step) {
            assigned(step.operations(), written);
        } else if (statement instanceof Statement.Also also) {
            assigned(also.operations(), written);
        } else if (statement instanceof Statement.Branch branch) {
            assigned(branch.test().onSuccess(), written);
            assigned(branch.test().onFailure(), written);
        } else if (statement instanceof Statement.Either either) {
            either.ways().forEach(way -> assigned(way.operations(), written));
        }
        statement.inside().forEach(inside -> written(inside, written));
    }

    private static void assigned(List<Operation> operations, Set<Variable> written) {
        for (Operation operation : operations) {
            if (operation instanceof Operation.Assign assign) {
                written.add(assign.variable());
            } else if (operation instanceof Operation.When when) {
                assigned(when.operations(), written);
            }
        }
    }
}
