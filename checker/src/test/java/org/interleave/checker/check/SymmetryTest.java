package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.distinctStates;

import java.util.List;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.ModelValue;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("A family whose members are all alike")
class SymmetryTest {
    @Test
    @DisplayName("is searched a second time, in fewer states, with the same verdicts")
    void fewer() {
        Checked checked = Checked.of(new Buffer(2).symmetric());

        assertThat(checked.result())
                .holds("TypeOK", "NoDeadlock", "Short", "AllEnd", "Full")
                .exploring(distinctStates(138))
                .exploringWithSymmetry(distinctStates(70))
                .leavesNothingUntested();
        assertThat(checked.report()).contains("    with symmetry: 70 distinct states, ");
    }

    @Test
    @DisplayName("is told by its members all the same, with what they chose")
    void told() {
        Checked checked = Checked.of(new Buffer(1).symmetric());
        PropertyResult broken = checked.property("Short");

        assertThat(broken.outcome()).isEqualTo("violated (shortest counterexample: 3 states)");
        assertThat(broken.trace().orElseThrow().steps())
                .extracting(step -> step.process() + step.chosen())
                .containsExactlyInAnyOrder("producer_1[item = 1]", "producer_2[item = 1]");
        TraceStep first = broken.trace().orElseThrow().steps().get(0);
        assertThat(first.actor().member().orElseThrow()).isInstanceOf(ModelValue.class);
        assertThat(checked.report()).contains("put with item = 1\n");
        assertThat(checked.result().symmetric()).isEmpty();
        assertThat(checked.result().warnings()).isEmpty();
    }

    @Test
    @DisplayName("is found out if something tells them apart")
    void apart() {
        Protocol protocol = new Buffer(2).symmetric().build();
        GeneratedModule module = TlaGenerator.generate(protocol);
        // The second member does not go first: the first one, in TLC's order, stands for both with symmetry.
        String text = choosy(module.text());
        assertThat(text).contains("LET first");
        GeneratedModule choosy = new GeneratedModule(
                module.lowered(),
                text,
                module.observations(),
                choosy(module.observed()),
                module.monitors(),
                module.specification(),
                module.renamed(),
                module.sourceMap());
        ProtocolEntry entry = ExpectationsBuilder.everythingHolds(protocol);

        ProtocolResult result = new ProtocolChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .checkAll(List.of(Checks.of(entry, new Session(choosy))))
                .get(0);

        assertThat(result.warnings())
                .singleElement()
                .asString()
                .matches("Buffer: safety is found violated without symmetry in producer and holds with it; something "
                        + "tells the members apart \\(Buffer.java:\\d+\\)\\. .*");
    }

    private static String choosy(String module) {
        return module.replace("  Len(buffer) <= 2\n", """
                  LET first == CHOOSE p \\in Producers : TRUE
                  IN  producer[first] = "put" => \\A p \\in Producers : producer[p] = "put"
                """);
    }
}
