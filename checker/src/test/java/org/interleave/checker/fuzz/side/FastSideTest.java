package org.interleave.checker.fuzz.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.interleave.checker.fuzz.make.Choices;
import org.interleave.checker.fuzz.make.RandomProtocol;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fast checker as a side")
class FastSideTest {
    private static final Duration NO_TIME = Duration.ofNanos(1);

    private final Protocol protocol = RandomProtocol.make(Choices.ofSeed(1), "Fuzz");

    @Test
    void is_asked_once_more_where_its_time_was_up() {
        SideResult result = new FastSide(NO_TIME, Duration.ofMinutes(1)).explore(protocol);

        assertThat(result).isEqualTo(new FastSide().explore(protocol));
        assertThat(result.outcome()).isEqualTo(SideResult.Outcome.COMPLETE);
    }

    @Test
    void says_that_it_was_the_time_and_not_the_size() {
        SideResult result = new FastSide(NO_TIME, NO_TIME).explore(protocol);

        assertThat(result.outcome()).isEqualTo(SideResult.Outcome.OUT_OF_TIME);
        assertThat(result.message()).isEqualTo("asked for [PT0.000000001S, PT0.000000001S]");
    }
}
