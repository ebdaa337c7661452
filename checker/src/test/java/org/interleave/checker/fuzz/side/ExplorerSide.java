package org.interleave.checker.fuzz.side;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.interleave.dsl.tree.Protocol;

/** Visits every state in memory: by the control flow, or by the lowered actions. */
public final class ExplorerSide implements Side {
    private final String name;
    private final Function<Cast, Moves> understanding;
    /** Whether it goes by what is printed: then it counts successors as TLC does, and tells itself who waits. */
    private final boolean byActions;

    private final int most;

    private ExplorerSide(String name, Function<Cast, Moves> understanding, boolean byActions, int most) {
        this.name = name;
        this.understanding = understanding;
        this.byActions = byActions;
        this.most = most;
    }

    /**
     * Follows the statements. It shares nothing with what prints them.
     *
     * @param most with more states than this a protocol is too large
     * @return the side
     */
    public static ExplorerSide ofFlow(int most) {
        return new ExplorerSide("flow", FlowMoves::new, false, most);
    }

    /**
     * Takes the lowered actions, and counts successors as TLC does.
     *
     * @param most with more states than this a protocol is too large
     * @return the side
     */
    public static ExplorerSide ofActions(int most) {
        return new ExplorerSide("actions", LoweredMoves::new, true, most);
    }

    /**
     * Takes the lowered actions, and is wrong on purpose: it forgets one of several that are possible.
     *
     * @param most with more states than this a protocol is too large
     * @return the side
     */
    public static ExplorerSide forgetful(int most) {
        return new ExplorerSide("forgetful", cast -> new ForgetfulMoves(new LoweredMoves(cast)), true, most);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SideResult explore(Protocol protocol) {
        try {
            Cast cast = new Cast(protocol);
            Moves moves = understanding.apply(cast);
            Graph graph = Graph.of(protocol, cast, moves, byActions, most);
            if (graph.inside() == 0) {
                return SideResult.without(SideResult.Outcome.NOTHING, "");
            }
            return new SideResult(
                    SideResult.Outcome.COMPLETE,
                    "",
                    OptionalLong.of(graph.inside()),
                    byActions ? OptionalLong.of(graph.generated()) : OptionalLong.empty(),
                    OptionalLong.of(graph.once()),
                    OptionalInt.of(graph.depth()),
                    new Verdicts(protocol, cast, graph, moves::broken, new Observed(graph, cast, !byActions), byActions)
                            .all());
        } catch (Graph.TooLargeException e) {
            return SideResult.without(SideResult.Outcome.TOO_LARGE, "more than " + most + " states");
        } catch (IllegalArgumentException | ArithmeticException e) {
            return SideResult.without(SideResult.Outcome.NO_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
