package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("how fast runs find states")
class RatesTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    @DisplayName("is told of each by itself, once it has gone on for a while")
    void rates() {
        Rates rates = new Rates();

        assertThat(rates.perSecond("one", 100, 0)).isEmpty();
        assertThat(rates.perSecond("other", 5, SECOND)).isEmpty();
        assertThat(rates.perSecond("one", 700, SECOND / 4)).as("too soon").isEmpty();
        assertThat(rates.perSecond("one", 4100, 2 * SECOND)).contains(2000L);
        assertThat(rates.perSecond("other", 15, 2 * SECOND)).contains(10L);
    }
}
