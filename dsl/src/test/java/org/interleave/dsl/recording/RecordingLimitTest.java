package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The author's code while it is recorded")
class RecordingLimitTest {
    private static final RecordingLimit SHORT =
            new RecordingLimit(Duration.ofMillis(100), Duration.ofMillis(300), 1000);

    private final AtomicBoolean ended = new AtomicBoolean();

    @AfterEach
    void end() {
        ended.set(true);
    }

    private static <T> T call(Supplier<T> code) {
        return SHORT.call("Example", RecordingLimitTest.class.getClassLoader(), SourceLocation.NONE, code);
    }

    @Test
    void is_left_behind_where_it_does_not_come_to_its_end() {
        assertThatThrownBy(() -> call(() -> {
                    while (!ended.get()) {}
                    return "";
                }))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("RecordingLimitTest.java:")
                .hasMessageContaining("Java does not come to an end here while Example is recorded");
    }

    @Test
    void is_left_behind_where_it_waits_for_nothing() {
        assertThatThrownBy(() -> call(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        ended.set(true);
                    }
                    return "";
                }))
                .hasMessageContaining("RecordingLimitTest.java:")
                .hasMessageContaining("does not come to an end");
    }

    @Test
    void may_call_the_language_so_often_and_no_more() {
        SourceLocation line = new SourceLocation("Example", "p", "Example.java", 7);

        assertThatThrownBy(() -> call(() -> {
                    for (int i = 0; i < 1001; i++) {
                        RecordingLimit.called(line);
                    }
                    return "";
                }))
                .hasMessageContaining("Example.java:7: the language has been called 1000 times");
    }

    @Test
    void gives_what_it_gives_and_throws_what_it_throws() {
        IllegalStateException thrown = new IllegalStateException("thrown");

        assertThat(call(() -> call(() -> "result"))).isEqualTo("result");
        assertThatThrownBy(() -> call(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void goes_on_where_its_caller_is_interrupted() {
        Thread.currentThread().interrupt();

        String result = call(() -> "result");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isEqualTo("result");
    }
}
