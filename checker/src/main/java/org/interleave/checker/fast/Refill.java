package org.interleave.checker.fast;

/** Puts all states into a table that was cleared, with all threads. */
final class Refill {
    /** Fewer states are put back by one thread: to wake the others would take longer. */
    private static final int WORTH_SHARING = 1 << 13;

    private final StateSet set;
    private final Levels levels;
    private final Team team;

    Refill(StateSet set, Levels levels, Team team) {
        this.set = set;
        this.levels = levels;
        this.team = team;
    }

    /** Does it, unless the team has to stop. */
    void run() {
        int members = set.store().end() < WORTH_SHARING ? 1 : team.size();
        team.work(members, member -> set.table().allocate(team));
        Pieces all = levels.all();
        team.work(members, member -> putBack(all));
    }

    private void putBack(Pieces pieces) {
        while (!team.mustStop()) {
            long piece = pieces.take();
            if (piece < 0) {
                return;
            }
            set.putBack(Pieces.start(piece), Pieces.end(piece));
        }
    }
}
