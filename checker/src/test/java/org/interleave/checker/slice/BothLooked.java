package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Both look whether the other one is inside, and go in. */
final class BothLooked extends ProtocolSource {
    final Bool busy = bool("busy", false);
    final Bool inside = bool("inside", false);
    final Bool bad = bool("bad", false);
    final Int counted = integer("counted", 0, 4, 0);
    final Process first = process("first", this::enters);
    final Process second = process("second", this::enters);

    BothLooked() {
        super("A test and a set apart from each other.");
    }

    void enters() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("look", await(not(busy))).c("while (READ_ONCE(busy)) cpu_relax();");
        step("count_look", counted.inc()).c("stats->looked++;");
        step("take", busy.set(true)).c("WRITE_ONCE(busy, true);");
        step("enter", bad.set(inside), inside.set(true)).c("enter();");
    }

    @Override
    protected void properties() {
        never("Exclusive", bad, "one at a time");
    }
}
