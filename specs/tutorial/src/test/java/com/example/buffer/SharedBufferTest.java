package com.example.buffer;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.junit.jupiter.api.Test;

class SharedBufferTest {
    @Test
    void a_consumer_that_does_not_look_again_takes_what_is_not_there() {
        assertThat(check(new SharedBuffer(false))).violates("BufferOk").inStates(18);
    }

    @Test
    void a_consumer_that_looks_again_does_not() {
        assertThat(check(new SharedBuffer(true)))
                .holds("BufferOk", "LockOk", "ItemsFlow", "BothSleep", "NoDeadlock")
                .leavesNothingUntested();
    }
}
