package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The step that breaks a rule of use")
class MisusingStepTest {
    /** A task releases a mutex that another one holds. */
    private static final class NotMine extends ProtocolSource {
        private final Mutex lock = new Mutex(this, "lock");
        private final Bool taken = bool("taken", false);
        private final Process owner = process("owner", this::owner);
        private final Process thief = process("thief", this::thief);

        private NotMine() {
            super("A task releases the mutex of another one.");
        }

        private void owner() {
            step("take", lock.lock(), taken.set(true));
            step("keep", await(not(taken)));
        }

        private void thief() {
            step("wait", await(taken)).c("wait_for_completion(&taken);");
            step("release", lock.unlock()).c("mutex_unlock(&lock); /* not mine */");
        }

        @Override
        protected void properties() {}
    }

    private static PropertyResult lockOk(ProtocolResult result) {
        return result.properties().stream()
                .filter(property -> property.property().equals("LockOk"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is the last row of the interleaving")
    void row() {
        ProtocolResult result =
                check(new NotMine(), CheckOptions.DEFAULT.by(Engine.FAST)).result();
        PropertyResult property = lockOk(result);

        assertThat(String.join("\n", InterleavingPrinter.lines(property, result.session(), Form.CHANGELOG)))
                .endsWith("mutex_unlock(&lock); /* not mine */\n(the last step breaks LockOk)");
        assertThat(property.message()).contains("released by a task that does not hold it");
    }
}
