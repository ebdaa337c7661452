package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** What the reader looks at decides where it goes, and the property only asks where it stands. */
final class WrongTurn extends ProtocolSource {
    final Int counted = integer("counted", 0, 3, 0);
    final Bool broken = bool("broken", false);
    final Bool warned = bool("warned", false);
    final Label warn = label("warn");
    final Process writer = process("writer", this::writer);
    final Process reader = process("reader", this::reader);

    WrongTurn() {
        super("A reader comes to where it should not.");
    }

    void writer() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->written++;");
        step("break_it", broken.set(true)).c("WRITE_ONCE(broken, true);");
    }

    void reader() {
        if_("look", broken, () -> step(warn, warned.set(true)).c("WARN_ON(1);")).c("if (READ_ONCE(broken))");
    }

    @Override
    protected void properties() {
        never("NeverAboutToWarn", reader.at(warn), "nobody is ever warned");
    }
}
