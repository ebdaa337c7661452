package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.StepHandle;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fingerprint of a protocol")
class FingerprintTest {
    private static final Map<String, Expectation> HOLDS = Map.of("Ends", Expectation.HOLDS);

    private static final class Pool extends ProtocolSource {
        private final Process user = process("user", this::use);
        private final NamedConstant most;
        private final Int users;
        private final boolean excused;

        Pool(int most, boolean excused) {
            super("A pool.");
            this.most = constant("MOST", most, "more in the kernel", "MostIsPositive", 1);
            this.users = integer("users", 0, 9, 0);
            this.excused = excused;
        }

        void use() {
            if (excused) {
                take().neverFires("it is only a test");
            } else {
                take();
            }
        }

        private StepHandle take() {
            return step("take", await(users.lt(most)), users.inc());
        }

        @Override
        protected void properties() {
            eventually("Ends", user.ended(), "it ends");
        }
    }

    /** The same from another line. */
    private static ProtocolSource pool(int most, boolean excused) {
        return new Pool(most, excused);
    }

    private static Fingerprint of(ProtocolSource source, Map<String, Expectation> expectations) {
        ProtocolEntry entry = entry(source, expectations);
        return Fingerprint.of(List.of(entry), new ArrayList<>())
                .values()
                .iterator()
                .next();
    }

    private static ProtocolEntry entry(ProtocolSource source, Map<String, Expectation> expectations) {
        return new ProtocolEntry(
                "Pool",
                Pool.class,
                () -> new Session(source.build()),
                Optional.of(() -> source),
                false,
                Optional.empty(),
                expectations,
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    @Test
    void is_the_same_for_the_same_protocol_and_the_same_expectations() {
        assertThat(of(new Pool(2, false), HOLDS)).isEqualTo(of(pool(2, false), HOLDS));
    }

    @Test
    void differs_with_a_constant_which_is_not_in_the_module() {
        assertThat(of(new Pool(2, false), HOLDS)).isNotEqualTo(of(new Pool(3, false), HOLDS));
    }

    @Test
    void differs_with_what_the_author_says_of_a_step_that_never_fires() {
        assertThat(of(new Pool(2, false), HOLDS)).isNotEqualTo(of(new Pool(2, true), HOLDS));
    }

    @Test
    void differs_with_what_is_expected() {
        assertThat(of(new Pool(2, false), HOLDS))
                .isNotEqualTo(of(new Pool(2, false), Map.of("Ends", Expectation.VIOLATED)));
    }

    @Test
    void is_not_taken_of_a_protocol_with_mistakes() {
        List<ProtocolException> mistakes = new ArrayList<>();

        assertThat(Fingerprint.of(List.of(entry(new Pool(2, false), Map.of())), mistakes))
                .isEmpty();
        assertThat(mistakes)
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake).hasMessageContaining("nothing is expected of the property Ends"));
    }
}
