package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.ProtocolException;
import org.junit.jupiter.api.Test;

/** A property that is misspelt where it is expected is reported at that line, and not where the chain begins. */
class MisspeltExpectationTest {
    static final class Ends extends ProtocolSource {
        final Process task = process("task", () -> step("work"));

        Ends() {
            super("A task that ends.");
        }

        @Override
        protected void properties() {
            eventually("TaskEnds", task.ended(), "the task ends");
        }
    }

    private static final class Misspelt extends Expectations {
        private int line;

        @Override
        protected void expectations() {
            ExpectationsBuilder chain = expect(Ends.class);
            chain.featured();
            line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
            chain.holds("TaskEnd");
        }
    }

    @Test
    void is_reported_at_its_own_line() {
        Misspelt misspelt = new Misspelt();
        List<ProtocolEntry> entries = misspelt.entries();

        ProtocolException mistakes =
                catchThrowableOfType(ProtocolException.class, () -> GeneratedFiles.of(entries.get(0)));

        assertThat(mistakes.mistakes())
                .first()
                .hasToString("MisspeltExpectationTest.java:" + misspelt.line
                        + ": something is expected of TaskEnd, and Ends has no such property. Write TaskEnds if that was "
                        + "meant, or say why it makes no sense here: notApplicable(\"TaskEnd\", \"why\"). [IL906]");
    }
}
