package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a lock that is held at the end it is told")
class HoldingsTest {
    /** A task ends with a mutex that another one wants. */
    private static final class Forgets extends ProtocolSource {
        private final Mutex lock = new Mutex(this, "lock");
        private final Mutex other = new Mutex(this, "other");
        private final Process forgets = process("forgets", this::forgets);
        private final Process wants = process("wants", this::wants);

        private Forgets() {
            super("A task ends with a mutex that another one wants.");
        }

        private void forgets() {
            remove();
        }

        @C("drivers/demo.c")
        void remove() {
            step("take", lock.lock());
            step("give_back", lock.unlock());
            step("take_again", lock.lock());
            step("take_other", other.lock());
        }

        private void wants() {
            step("before", await(forgets.ended()));
            step("take_too", lock.lock());
        }

        @Override
        protected void properties() {
            eventually("WantsEnds", wants.ended(), "both get it");
        }
    }

    private static String message(ProtocolSource source, String property) {
        return check(source, CheckOptions.DEFAULT.by(Engine.FAST).only(property)).result().properties().stream()
                .filter(result -> result.property().equals(property))
                .findFirst()
                .orElseThrow()
                .message();
    }

    @Test
    @DisplayName("where it was taken, if somebody waits for it")
    void taken() {
        assertThat(message(new LockOrder(), "NoDeadlock"))
                .contains("one still holds a, taken at lock_a, LockOrder.java:")
                .contains("two still holds b, taken at lock_b, LockOrder.java:");
        assertThat(message(new LockOrder(), "OneEnds"))
                .contains("one still holds a, taken at lock_a, LockOrder.java:")
                .contains("two still holds b, taken at lock_b, LockOrder.java:");
    }

    @Test
    @DisplayName("where the rule was broken that it is not held by who has ended")
    void ended() {
        assertThat(message(new Forgets(), "LockOk"))
                .contains("still held by a task that has ended (forgets at take_other, HoldingsTest.java:")
                .contains("; taken at drivers/demo.c take_again, HoldingsTest.java:");
    }

    @Test
    @DisplayName("on both sides of a circle of orders which lock was taken where, and where the other one is taken")
    void circle() {
        assertThat(message(new LockOrder(), "LockOrder"))
                .contains("one: mutex_lock(&a); (lock_a, LockOrder.java:")
                .contains("then mutex_lock(&b); (lock_b, LockOrder.java:")
                .contains("two: mutex_lock(&b); (lock_b, LockOrder.java:")
                .contains("then mutex_lock(&a); (lock_a, LockOrder.java:");
    }
}
