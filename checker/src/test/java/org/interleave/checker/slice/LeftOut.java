package org.interleave.checker.slice;

import static org.interleave.dsl.Cond.not;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Somebody turns cleaning off, so that what is freed has not been cleaned: the step that is missing is the bug. */
final class LeftOut extends ProtocolSource {
    final Int counted = integer("counted", 0, 6, 0);
    final Bool quick = bool("quick", false);
    final Bool clean = bool("clean", false);
    final Bool freed = bool("freed", false);
    final Process admin = process("admin", this::admin);
    final Process user = process("user", this::user);

    LeftOut() {
        super("Cleaning is left out.");
    }

    void admin() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->changed++;");
        step("hurry", quick.set(true)).c("WRITE_ONCE(quick, true);");
    }

    void user() {
        if_("ask", not(quick), () -> step("wash", clean.set(true)).c("wash(page);"))
                .c("if (!READ_ONCE(quick))");
        step("count_use", counted.inc()).c("stats->used++;");
        step("count_free", counted.inc()).c("stats->freed++;");
        step("free", freed.set(true)).c("free_page(page);");
    }

    @Override
    protected void properties() {
        never("NeverDirty", freed.and(not(clean)), "what is freed is clean");
        eventually("CleanAtLast", clean, "the page is cleaned at last");
    }
}
