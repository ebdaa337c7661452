package org.interleave.checker.fast;

/** Puts all states of a store into a set whose table was cleared, with all threads. */
final class Refill {
    private final IndexedSet set;
    private final Levels levels;
    private final Team team;

    Refill(IndexedSet set, Levels levels, Team team) {
        this.set = set;
        this.levels = levels;
        this.team = team;
    }

    /** Does it, unless the team has to stop. */
    void run() {
        set.table().allocate(team, team.size());
        Pieces all = levels.all();
        team.work(team.size(), member -> put(all));
    }

    private void put(Pieces pieces) {
        while (!team.mustStop()) {
            long piece = pieces.take();
            if (piece < 0) {
                return;
            }
            set.put(Pieces.start(piece), Pieces.end(piece));
        }
    }
}
