package org.interleave.checker.page;

import java.util.Optional;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.StateDiagrams;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.graph.StateDiagram;
import org.interleave.checker.graph.SvgPrinter;
import org.interleave.checker.model.Session;

/**
 * A picture of all states of a small protocol, as the page's script reads it.
 *
 * @param svg the picture
 */
record PictureData(String svg) {
    /** With more, nobody could read it. */
    static final int MOST_STATES = 300;

    /** With more, the layout takes minutes. */
    private static final int MOST_STEPS = 3 * MOST_STATES;

    /** The picture; none where there is too much to draw. */
    static Optional<PictureData> of(Session session, CheckListener listener) {
        try {
            return StateDiagrams.of(session, MOST_STATES, listener) instanceof StateDiagrams.Outcome.Drawn drawn
                            && drawn.diagram().steps().size() <= MOST_STEPS
                    ? Optional.of(new PictureData(text(drawn.diagram(), listener)))
                    : Optional.empty();
        } catch (CannotCompileException e) {
            return Optional.empty();
        }
    }

    private static String text(StateDiagram diagram, CheckListener listener) {
        listener.running(diagram.protocol() + " is laid out", diagram.states().size());
        try {
            return SvgPrinter.text(diagram);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the layout was interrupted", e);
        }
    }
}
