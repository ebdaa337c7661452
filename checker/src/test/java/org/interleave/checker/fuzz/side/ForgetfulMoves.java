package org.interleave.checker.fuzz.side;

import java.util.List;
import java.util.Set;

/** Wrong on purpose: where several things can happen, it forgets the last of them. */
final class ForgetfulMoves implements Moves {
    private final Moves moves;

    ForgetfulMoves(Moves moves) {
        this.moves = moves;
    }

    @Override
    public List<State> first() {
        return moves.first();
    }

    @Override
    public List<Move> from(State state) {
        List<Move> all = moves.from(state);
        return all.subList(0, Math.min(all.size(), Math.max(1, all.size() - 1)));
    }

    @Override
    public Set<String> broken(State state) {
        return moves.broken(state);
    }
}
