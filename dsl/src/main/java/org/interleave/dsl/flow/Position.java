package org.interleave.dsl.flow;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.Statement;

/** A position in the statements of a process: in front of a statement, or at the end of a list of them. */
record Position(List<Statement> statements, int index, Frame frame) {
    /** What a list of statements stands in. */
    enum Kind {
        BODY,
        BRANCH,
        LOOP,
        FUNCTION
    }

    /**
     * What a list of statements stands in, and where that is.
     *
     * @param owner the statement that holds the list; empty for the body of the process
     * @param at the position of that statement
     */
    record Frame(Kind kind, Optional<Statement> owner, Optional<Position> at) {}

    static Position body(List<Statement> statements) {
        return new Position(statements, 0, new Frame(Kind.BODY, Optional.empty(), Optional.empty()));
    }

    /** The first position of a list of statements that belongs to the statement at this position. */
    Position into(Kind kind, List<Statement> inside) {
        return new Position(inside, 0, new Frame(kind, Optional.of(statement()), Optional.of(this)));
    }

    boolean atEnd() {
        return index == statements.size();
    }

    boolean isFirstButForLocals() {
        return statements.subList(0, index).stream().allMatch(Statement.Local.class::isInstance);
    }

    Statement statement() {
        return statements.get(index);
    }

    Position next() {
        return new Position(statements, index + 1, frame);
    }

    /** The position of the statement that holds this list. */
    Position outside() {
        return frame.at().orElseThrow();
    }

    /** The innermost frame of a kind around this position, if there is one. */
    Optional<Frame> around(Kind kind) {
        Frame around = frame;
        while (around.kind() != kind) {
            if (around.at().isEmpty()) {
                return Optional.empty();
            }
            around = around.at().orElseThrow().frame();
        }
        return Optional.of(around);
    }

    Optional<Statement.Function> function() {
        return around(Kind.FUNCTION).flatMap(Frame::owner).map(Statement.Function.class::cast);
    }
}
