package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where everything else is expected to hold")
class HoldsEverythingElseTest {
    private static final CheckOptions FAST = CheckOptions.DEFAULT.by(Engine.FAST);

    static final class Counts extends ProtocolSource {
        final Int n = integer("n", 0, 1, 0);
        final Process task = process("task", () -> step("count", n.inc()));

        Counts() {
            super("A task that counts.");
        }

        @Override
        protected void properties() {
            eventually("TaskEnds", task.ended(), "the task ends");
            never("Counted", n.is(1), "nothing is counted");
        }
    }

    /** It releases what it does not hold. */
    static final class Releases extends ProtocolSource {
        final Mutex lock = new Mutex(this, "lock");
        final Process task = process("task", () -> {
            step(lock.unlock());
            step("go_on");
        });

        Releases() {
            super("A task that releases what it does not hold.");
        }

        @Override
        protected void properties() {
            eventually("TaskEnds", task.ended(), "the task ends");
        }
    }

    private static ProtocolEntry entry(Class<? extends ProtocolSource> protocol, Consumer<ExpectationsBuilder> said) {
        return new Expectations() {
            @Override
            protected void expectations() {
                said.accept(expect(protocol));
            }
        }.entries().get(0);
    }

    private static List<String> unexpected(Class<? extends ProtocolSource> of, Consumer<ExpectationsBuilder> said) {
        return new FastChecker(FAST, CheckListener.NONE)
                .check(List.of(entry(of, said))).get(0).properties().stream()
                        .filter(property -> !property.isAsExpected())
                        .map(PropertyResult::property)
                        .toList();
    }

    @Test
    void what_holds_needs_no_name() {
        assertThat(unexpected(Counts.class, all -> all.violates("Counted").holdsEverythingElse()))
                .isEmpty();
        assertThat(unexpected(Counts.class, all -> all.holdsEverythingElse().violates("Counted")))
                .isEmpty();
    }

    @Test
    void what_is_violated_is_not_as_expected() {
        assertThat(unexpected(Counts.class, ExpectationsBuilder::holdsEverythingElse))
                .containsExactly("Counted");
    }

    @Test
    void what_holds_without_misuse_only_is_not_as_expected() {
        assertThat(unexpected(Releases.class, all -> all.violates("LockOk").holdsEverythingElse()))
                .contains("TaskEnds", "TypeOK", "NoDeadlock")
                .doesNotContain("LockOk");
    }

    @Test
    void what_holds_and_is_expected_to_be_violated_is_not_as_expected() {
        assertThat(unexpected(
                        Counts.class,
                        all -> all.violates("Counted").violates("TaskEnds").holdsEverythingElse()))
                .containsExactly("TaskEnds");
    }

    @Test
    void a_misspelt_name_is_a_mistake_as_anywhere() {
        ProtocolEntry misspelt =
                entry(Counts.class, all -> all.violates("Count").holdsEverythingElse());

        assertThat(catchThrowableOfType(ProtocolException.class, () -> Checks.of(misspelt))
                        .mistakes())
                .extracting(Mistake::code)
                .containsExactly(CommandMistake.EXPECTS_NO_SUCH_PROPERTY);
    }

    @Test
    void no_length_is_said_of_it() {
        ProtocolEntry length = entry(
                Counts.class,
                all -> all.violates("Counted").holdsEverythingElse().inStates(2));

        assertThat(length.mistakes()).extracting(Mistake::code).containsExactly(CommandMistake.FOLLOWS_NO_VIOLATES);
    }

    @Test
    void the_fingerprint_is_that_of_the_list_of_names() {
        ProtocolEntry listed =
                entry(Counts.class, all -> all.violates("Counted").holds("TaskEnds"));
        ProtocolEntry others =
                entry(Counts.class, all -> all.violates("Counted").holdsEverythingElse());
        ProtocolEntry opposite = entry(Counts.class, ExpectationsBuilder::holdsEverythingElse);

        Fingerprint fingerprint = fingerprint(others);

        assertThat(fingerprint).isEqualTo(fingerprint(listed)).isNotEqualTo(fingerprint(opposite));
    }

    private static Fingerprint fingerprint(ProtocolEntry entry) {
        return Fingerprint.of(List.of(entry), new ArrayList<>())
                .values()
                .iterator()
                .next();
    }

    @Test
    void a_test_says_it_of_what_it_has_not_named() {
        var checked = check(new Counts(), FAST);

        assertThatCode(() -> ProtocolAssertions.assertThat(checked)
                        .violates("Counted")
                        .inStates(2)
                        .holdsEverythingElse())
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        ProtocolAssertions.assertThat(checked).holds("TaskEnds").holdsEverythingElse())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Counted");
        assertThatThrownBy(() -> ProtocolAssertions.assertThat(check(new Releases(), FAST))
                        .violates("LockOk")
                        .holdsEverythingElse())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("holds without misuse");
    }
}
