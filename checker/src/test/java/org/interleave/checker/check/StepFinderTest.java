package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interleave.checker.value.Value;
import org.interleave.checker.value.ValueParser;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who took a step")
class StepFinderTest {
    private static final LoweredProtocol PETERSON = Lowering.lower(new Peterson(true).build());
    private static final LoweredProtocol BUFFER =
            Lowering.lower(new Buffer(2).symmetric().build());

    /** Two that spin for a flag. */
    private static final class Spinners extends ProtocolSource {
        final Bool flag = bool("flag", false);
        final Numbered spinner = numbered("spinner", 0, 1, this::spinner);

        Spinners() {
            super("Two that spin.");
        }

        void spinner() {
            step("begin");
            loop(() -> if_("look", flag, this::break_).spins());
        }

        @Override
        protected void properties() {
            never("Flag", flag, "nobody sets the flag");
        }
    }

    private static Map<String, Value> state(String... assignments) {
        Map<String, Value> state = new LinkedHashMap<>();
        for (String assignment : assignments) {
            String[] parts = assignment.split(" = ", 2);
            state.put(parts[0], ValueParser.parse(parts[1]));
        }
        return state;
    }

    private static String found(
            LoweredProtocol lowered, String name, Map<String, Value> before, Map<String, Value> after) {
        StepFinder.Found found = new StepFinder(lowered).find(name, before, after);
        return found.actor() + ": " + found.action().step() + " "
                + found.choice().orElse(Map.of());
    }

    @Test
    @DisplayName("is the member whose place changed")
    void member() {
        Map<String, Value> before = state("turn = 1", "proc = <<\"set_turn\", \"set_turn\">>", "flag = <<TRUE, TRUE>>");

        assertThat(found(
                        PETERSON,
                        "Proc_set_turn",
                        before,
                        state("turn = 1", "proc = <<\"set_turn\", \"wait_turn\">>", "flag = <<TRUE, TRUE>>")))
                .isEqualTo("proc 2: set_turn {}");
    }

    @Test
    @DisplayName("is found by the states where TLC knows only the step of a module around")
    void around() {
        assertThat(found(
                        PETERSON,
                        "WatchNext",
                        state("turn = 1", "proc = <<\"critical\", \"set_flag\">>", "flag = <<TRUE, FALSE>>"),
                        state("turn = 1", "proc = <<\"critical\", \"set_turn\">>", "flag = <<TRUE, TRUE>>")))
                .isEqualTo("proc 2: set_flag {}");
    }

    @Test
    @DisplayName("is told with what was chosen")
    void chosen() {
        Map<String, Value> before = state(
                "buffer = <<1>>",
                "last = producer_1",
                "tick = FALSE",
                "producer = (producer_1 :> \"rest\" @@ producer_2 :> \"put\")",
                "ready = (producer_1 :> TRUE @@ producer_2 :> TRUE)");
        Map<String, Value> after = new LinkedHashMap<>(before);
        after.putAll(state(
                "buffer = <<1, 2>>",
                "last = producer_2",
                "producer = (producer_1 :> \"rest\" @@ producer_2 :> \"rest\")"));

        assertThat(found(BUFFER, "Producer_put", before, after)).isEqualTo("producer_2: put {item=2}");
    }

    @Test
    @DisplayName("is the first of several that could have taken a step which changes nothing")
    void spinning() {
        LoweredProtocol spinners = Lowering.lower(new Spinners().build());
        Map<String, Value> both = state("flag = FALSE", "spinner = (0 :> \"look\" @@ 1 :> \"look\")");
        Map<String, Value> second = state("flag = FALSE", "spinner = (0 :> \"begin\" @@ 1 :> \"look\")");

        assertThat(found(spinners, "Spinner_look_false", both, both)).isEqualTo("spinner 0: look {}");
        assertThat(found(spinners, "Spinner_look_false", second, second)).isEqualTo("spinner 1: look {}");
    }

    @Test
    @DisplayName("is told by the place where a value cannot be told")
    void unparsed() {
        assertThat(found(
                        PETERSON,
                        "Proc_wait_turn",
                        state("turn = 1", "proc = <<\"wait_turn\", \"wait_turn\">>", "flag = SUBSET {1}"),
                        state("turn = 1", "proc = <<\"wait_turn\", \"critical\">>", "flag = SUBSET {1}")))
                .isEqualTo("proc 2: wait_turn {}");
    }

    @Test
    @DisplayName("is nobody where the protocol has no such step")
    void nobody() {
        Map<String, Value> state = state("turn = 1", "proc = <<\"critical\", \"critical\">>", "flag = <<TRUE, TRUE>>");

        assertThatThrownBy(() -> found(PETERSON, "Nobody", state, state))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("TLC took a step that is not in the protocol: Nobody");
    }
}
