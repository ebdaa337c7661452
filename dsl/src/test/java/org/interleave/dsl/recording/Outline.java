package org.interleave.dsl.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;

/** The statements of a process as short lines, one for each statement, indented by what they stand in. */
final class Outline {
    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static List<String> of(Protocol protocol, String process) {
        Outline outline = new Outline();
        outline.add("", protocol.process(process).orElseThrow().body());
        return outline.lines;
    }

    private void add(String indent, List<Statement> statements) {
        for (Statement statement : statements) {
            add(indent, statement);
        }
    }

    private void add(String indent, Statement statement) {
        String inside = indent + "  ";
        if (statement instanceof Statement.Function function) {
            lines.add(indent + function.file() + " " + function.name());
            add(inside, function.body());
        } else if (statement instanceof Statement.Step step) {
            lines.add(indent + "step " + step.info().name() + operations(step.operations()));
        } else if (statement instanceof Statement.Branch branch) {
            lines.add(indent + "if"
                    + branch.info().map(info -> " " + info.name()).orElse("")
                    + (branch.test().negated() ? " not" : ""));
            add(inside, branch.then());
            if (!branch.otherwise().isEmpty()) {
                lines.add(indent + "else");
                add(inside, branch.otherwise());
            }
        } else if (statement instanceof Statement.Loop loop) {
            lines.add(indent + (loop.condition() instanceof Expression.BooleanLiteral ? "loop" : "while"));
            add(inside, loop.body());
        } else if (statement instanceof Statement.Either either) {
            lines.add(indent + "either " + either.info().name());
            for (Statement.Way way : either.ways()) {
                lines.add(
                        indent + "way" + way.name().map(name -> " " + name).orElse("") + operations(way.operations()));
                add(inside, way.body());
            }
        } else if (statement instanceof Statement.With with) {
            lines.add(indent + "with " + with.variable());
            add(inside, with.body());
        } else if (statement instanceof Statement.Atomic atomic) {
            lines.add(indent + "atomic " + atomic.info().name());
            add(inside, atomic.body());
        } else if (statement instanceof Statement.Also also) {
            lines.add(indent + "also" + operations(also.operations()));
        } else if (statement instanceof Statement.Local local) {
            lines.add(indent + "local " + local.variable() + (local.dropAtEnd() ? " dropped at end" : ""));
        } else if (statement instanceof Statement.Goto jump) {
            lines.add(indent + "goto " + jump.label());
        } else {
            lines.add(indent + statement.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    private static String operations(List<Operation> operations) {
        StringBuilder text = new StringBuilder();
        for (Operation operation : operations) {
            text.append(operation instanceof Operation.Assign assign ? " " + assign.variable() : "");
        }
        return text.toString();
    }
}
