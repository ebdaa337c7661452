package org.interleave.checker.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The set of all states")
class StateSetTest {
    /** More than one array of the table holds. */
    private static final int STATES = 3_300_000;

    @ParameterizedTest(name = "of {0} longs, {1} threads")
    @CsvSource({"1, 1", "1, 2", "2, 1", "2, 2"})
    @DisplayName("keeps every state when its table grows")
    void grows(int words, int threads) {
        MemoryBudget budget = new MemoryBudget(1L << 30);
        StateSet set = StateSet.of(new StateStore(words, budget), budget, threads == 1);
        try (Team team = new Team(threads, () -> false)) {
            for (int index = 0; index < STATES; index++) {
                if (index % StateStore.CHUNK == 0) {
                    makeRoom(set, team);
                }
                add(set, state(index, words), index);
            }
        }
        int known = 0;
        for (int number = 0; number < 2 * STATES; number++) {
            known += find(set, state(number, words)) == StateSet.KNOWN ? 1 : 0;
        }
        assertThat(known).isEqualTo(STATES);
    }

    private static long[] state(int number, int words) {
        long[] state = new long[words];
        state[words - 1] = number;
        return state;
    }

    private static void makeRoom(StateSet set, Team team) {
        while (set.store().chunk() < 0) {
            assertThat(set.table().grow(set.store())).isEqualTo(SlotTable.Growth.LARGER);
            set.table().allocate(team, team.size());
        }
    }

    private static int find(StateSet set, long[] state) {
        long hash = Hash.of(state, 0, state.length);
        return set.find(hash, state, 0);
    }

    private static void add(StateSet set, long[] state, int index) {
        set.store().put(index, state, 0);
        if (!set.add(find(set, state), Hash.of(state, 0, state.length), index)) {
            throw new AssertionError("a new state was known: " + index);
        }
    }
}
