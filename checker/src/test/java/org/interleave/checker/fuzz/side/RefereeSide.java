package org.interleave.checker.fuzz.side;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.interleave.dsl.tree.Protocol;

/**
 * Follows the statements and cuts nothing: it goes on behind misuse and out of ranges, and judges each behaviour up to its
 * first misuse when all is seen. So it shares with nobody how a search is cut.
 */
public final class RefereeSide implements Side {
    private final int most;

    /**
     * The referee.
     *
     * @param most with more states than this, those behind misuse included, it says nothing
     */
    public RefereeSide(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "referee";
    }

    @Override
    public SideResult explore(Protocol protocol) {
        try {
            Cast cast = new Cast(protocol);
            List<State> first = new FlowMoves(cast).first();
            Judged judged = Judged.of(cast, first, most);
            if (judged.inside() == 0) {
                return SideResult.without(SideResult.Outcome.NOTHING, "");
            }
            return new SideResult(
                    SideResult.Outcome.COMPLETE,
                    "",
                    OptionalLong.of(judged.inside()),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalInt.of(judged.depth()),
                    new Verdicts(protocol, cast, judged, state -> Set.of(), new Observed(judged, cast, true), false)
                            .all());
        } catch (Judged.NotSeenException e) {
            return SideResult.without(SideResult.Outcome.CANNOT, "");
        } catch (IllegalArgumentException | ArithmeticException e) {
            return SideResult.without(SideResult.Outcome.NO_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
