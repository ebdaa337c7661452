package org.interleave.dsl;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;

/**
 * A line without a name whose step a hunk has taken away. It may go, or get another step, by what else the hunks do.
 */
@Library
final class LeftBehind {
    private final Statement line;
    private final String step;
    private final String function;
    private final SourceLocation location;
    private final Optional<Place> place;

    /** Where the line stands: behind which step, if any. */
    private record Place(Optional<SourceLocation> step) {}

    /**
     * A line that is left.
     *
     * @param line the line
     * @param step name of the step that was in front of it
     * @param function the C function
     * @param location where the hunk takes the step away
     * @param body the body without the step
     */
    LeftBehind(Statement line, String step, String function, SourceLocation location, List<Statement> body) {
        this.line = line;
        this.step = step;
        this.function = function;
        this.location = location;
        this.place = place(body, new Place(Optional.empty()));
    }

    /** What is wrong if the line is still there when all hunks are applied, without a step of its own. */
    Optional<Mistake> mistake(List<Statement> body) {
        return place(body, new Place(Optional.empty()))
                .filter(now -> place.equals(Optional.of(now)))
                .map(still -> new Mistake(
                        ProtocolMistake.LINE_LEFT_BEHIND,
                        location,
                        "without " + step + ", the line without a name behind it (" + line.location()
                                + ") would happen together with the step before",
                        "replace " + step + " by a step with which it happens, or give that line a name in "
                                + function));
    }

    private Optional<Place> place(List<Statement> block, Place around) {
        Place behind = around;
        for (Statement statement : block) {
            if (isLine(statement)) {
                return Optional.of(behind);
            }
            Place here = new Place(Optional.of(statement.location()));
            Optional<Place> inside = place(statement.inside(), statement.step().isPresent() ? here : behind);
            if (inside.isPresent()) {
                return inside;
            }
            if (StepLines.anyStep(List.of(statement))) {
                behind = here;
            }
        }
        return Optional.empty();
    }

    /** Whether it is the line, with other statements inside perhaps. */
    private boolean isLine(Statement other) {
        if (line instanceof Statement.Branch branch) {
            return other instanceof Statement.Branch same
                    && same.info().isEmpty()
                    && same.test().equals(branch.test())
                    && same.location().equals(branch.location());
        }
        if (line instanceof Statement.Loop loop) {
            return other instanceof Statement.Loop same
                    && same.condition().equals(loop.condition())
                    && same.location().equals(loop.location());
        }
        return line.equals(other);
    }
}
