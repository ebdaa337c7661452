package org.interleave.generator.tree;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.TestOperation;
import org.interleave.generator.lower.Simplifier;
import org.interleave.generator.tla.ExpressionPrinter;

/** Prints statements, each on a line, with what belongs to it indented below. */
final class StatementPrinter {
    private final ExpressionPrinter expressions;
    private final List<String> lines = new ArrayList<>();

    StatementPrinter(ExpressionPrinter expressions) {
        this.expressions = expressions;
    }

    List<String> print(List<Statement> statements, int depth) {
        statements.forEach(statement -> statement(statement, depth));
        return lines;
    }

    private void body(List<Statement> statements, int depth) {
        statements.forEach(statement -> statement(statement, depth));
    }

    private void statement(Statement statement, int depth) {
        if (statement instanceof Statement.Step step) {
            line(depth, "step " + info(step.info()));
            operations(step.operations(), depth + 1);
        } else if (statement instanceof Statement.Branch branch) {
            branch(branch, depth);
        } else if (statement instanceof Statement.Either either) {
            line(depth, "either " + info(either.info()));
            for (Statement.Way way : either.ways()) {
                line(depth + 1, "way" + way.name().map(name -> " " + name).orElse(""));
                operations(way.operations(), depth + 2);
                body(way.body(), depth + 2);
            }
        } else if (statement instanceof Statement.Loop loop) {
            boolean endless = loop.condition().equals(new Expression.BooleanLiteral(true));
            line(depth, endless ? "loop" : "while " + print(loop.condition()));
            body(loop.body(), depth + 1);
        } else if (statement instanceof Statement.With with) {
            line(depth, "with " + with.variable() + " in " + print(with.set()));
            body(with.body(), depth + 1);
        } else if (statement instanceof Statement.Atomic atomic) {
            line(depth, "atomic " + info(atomic.info()));
            body(atomic.body(), depth + 1);
        } else if (statement instanceof Statement.Function function) {
            line(depth, function.name() + "()  " + function.file());
            body(function.body(), depth + 1);
        } else if (statement instanceof Statement.Also also) {
            operations(also.operations(), depth);
        } else if (statement instanceof Statement.Local local) {
            line(
                    depth,
                    "local " + local.variable().name() + " := " + print(local.value())
                            + (local.dropAtEnd() ? ", dropped at the end" : ""));
        } else if (statement instanceof Statement.Goto jump) {
            line(depth, "goto " + jump.label().name());
        } else if (statement instanceof Statement.Break) {
            line(depth, "break");
        } else if (statement instanceof Statement.Continue) {
            line(depth, "continue");
        } else {
            line(depth, "return");
        }
    }

    private void branch(Statement.Branch branch, int depth) {
        TestOperation test = branch.test();
        if (branch.info().isEmpty()) {
            ways(branch, "if " + print(condition(test)), depth);
            return;
        }
        line(depth, "step " + info(branch.info().orElseThrow()));
        if (test.onSuccess().isEmpty() && test.onFailure().isEmpty()) {
            ways(branch, "if " + print(condition(test)), depth + 1);
        } else {
            outcomes(test, depth + 1);
            ways(branch, "if " + (test.negated() ? test.failure() : test.success()), depth + 1);
        }
    }

    private static Expression condition(TestOperation test) {
        return test.negated() ? Simplifier.negate(test.condition()) : test.condition();
    }

    private void ways(Statement.Branch branch, String condition, int depth) {
        line(depth, condition);
        body(branch.then(), depth + 1);
        if (!branch.otherwise().isEmpty()) {
            line(depth, "else");
            body(branch.otherwise(), depth + 1);
        }
    }

    /** What the test finds out, by the word for it, and what it does then. */
    private void outcomes(TestOperation test, int depth) {
        line(depth, test.success() + " when " + print(test.condition()));
        operations(test.onSuccess(), depth + 1);
        line(depth, test.failure() + " otherwise");
        operations(test.onFailure(), depth + 1);
    }

    private String info(StepInfo info) {
        return info.name()
                + (info.mayBlockForever() ? ", may block for ever" : "")
                + info.idle().map(this::idle).orElse("")
                + (info.stronglyFair() ? ", strongly fair" : "")
                + info.fairGroup()
                        .map(group -> (group.strong() ? ", strongly" : ", weakly") + " fair in " + group.name())
                        .orElse("")
                + (info.spins() ? ", spins" : "")
                + info.c().map(text -> "  " + text).orElse("");
    }

    private String idle(Expression condition) {
        return condition.equals(new Expression.BooleanLiteral(true))
                ? ", may be idle"
                : ", idle while " + print(Simplifier.simplify(condition));
    }

    private void operations(List<Operation> operations, int depth) {
        for (Operation operation : operations) {
            if (operation instanceof Operation.Await await) {
                line(depth, "await " + print(await.condition()));
            } else if (operation instanceof Operation.When when) {
                line(depth, "when " + print(when.condition()));
                operations(when.operations(), depth + 1);
            } else if (operation instanceof Operation.Assign assign) {
                line(depth, assign.variable().name() + " := " + print(assign.value()));
            }
        }
    }

    private String print(Expression expression) {
        return expressions.print(expressions.resolve(expression));
    }

    private void line(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }
}
