package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.violated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Trace;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("of TLC's behaviours and the fast checker's, shown is")
class FewestSwitchesCheckerTest {
    private static final Trace THERE_AND_BACK = moved("reader", "writer", "reader");
    private static final Trace ONE_AFTER_THE_OTHER = moved("reader", "reader", "writer");

    private final List<String> asked = new ArrayList<>();

    @Test
    @DisplayName("the fast checker's, with what is wrong in it, if it has fewer switches")
    void fewer() {
        PropertyResult shown = shown(broken(THERE_AND_BACK, "TLC's"), broken(ONE_AFTER_THE_OTHER, "the other's"));

        assertThat(shown.trace()).contains(ONE_AFTER_THE_OTHER);
        assertThat(shown.message()).isEqualTo("the other's");
        assertThat(shown.engine()).contains(Engine.TLC);
    }

    @Test
    @DisplayName("TLC's, if the other is longer, or has another verdict")
    void other_length() {
        PropertyResult tlc = broken(THERE_AND_BACK, "TLC's");

        assertThat(shown(tlc, broken(moved("reader", "reader", "reader", "writer"), ""))
                        .trace())
                .isEqualTo(tlc.trace());
        assertThat(shown(tlc, holds("Safe")).trace()).isEqualTo(tlc.trace());
    }

    @Test
    @DisplayName("TLC's, if nobody comes back in it: nobody else is asked then")
    void best() {
        PropertyResult tlc = broken(ONE_AFTER_THE_OTHER, "TLC's");

        assertThat(shown(tlc, broken(moved("reader", "reader", "reader"), "")).trace())
                .isEqualTo(tlc.trace());
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("the fast checker's, if it never ends either and is no longer")
    void endless() {
        Trace three = new TraceSketch()
                .step("reader", "a")
                .step("writer", "b")
                .step("reader", "c")
                .stutters();
        Trace two = new TraceSketch().step("reader", "a").step("writer", "b").stutters();

        assertThat(shown(broken(three, "TLC's"), broken(two, "the other's")).trace())
                .contains(two);
        assertThat(shown(broken(two, "TLC's"), broken(three, "the other's")).trace())
                .contains(two);
        assertThat(shown(broken(three, ""), broken(ONE_AFTER_THE_OTHER, "")).trace())
                .contains(three);
    }

    private PropertyResult shown(PropertyResult tlc, PropertyResult fast) {
        ProtocolEntry entry = new ProtocolEntry(
                "V",
                Bell.class,
                () -> new Session(Results.protocol("V")),
                Optional.empty(),
                true,
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                SourceLocation.NONE);
        Checker checker = new FewestSwitchesChecker(
                saying(tlc, entries -> {}), saying(fast, entries -> entries.forEach(one -> asked.add(one.name()))));
        return checker.check(List.of(entry)).get(0).properties().get(0);
    }

    private static Checker saying(PropertyResult result, Consumer<List<ProtocolEntry>> hears) {
        return new Checker() {
            @Override
            public List<ProtocolResult> check(List<ProtocolEntry> entries) {
                hears.accept(entries);
                return List.of(Results.of("V", result));
            }

            @Override
            public void cancel() {}
        };
    }

    private static PropertyResult broken(Trace trace, String message) {
        return violated("Safe", Expectation.VIOLATED, trace, message);
    }

    private static Trace moved(String... processes) {
        TraceSketch sketch = new TraceSketch();
        for (String process : processes) {
            sketch.step(process, "step()");
        }
        return sketch.ends();
    }
}
