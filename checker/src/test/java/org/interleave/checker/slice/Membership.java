package org.interleave.checker.slice;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;

/** The page that somebody has spoiled is in the set again and again, and not in the last state that is shown. */
final class Membership extends ProtocolSource {
    final Array<Num, Bool> good = array("good", range(1, 2), bool(), true);
    final SetVar<Num> members = variable("members", setOf(range(1, 2)), SetOf.of(range(1, 2), Num.of(1)));
    final Int counted = integer("counted", 0, 4, 0);
    final Process spoiler = process("spoiler", this::spoiler);
    final Process mover = process("mover", this::mover);

    Membership() {
        super("A page comes and goes.");
    }

    void spoiler() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->again++;");
        step("spoil", good.of(Num.of(1)).set(false)).c("page->good = false;");
        step("count_end", counted.inc()).c("stats->ended++;");
        step("count_all", counted.inc()).c("stats->all++;");
    }

    void mover() {
        while_(Cond.of(true), () -> {
            step("leave", members.remove(Num.of(1))).c("list_del(page);");
            step("enter", members.add(Num.of(1))).c("list_add(page);");
        });
    }

    @Override
    protected void properties() {
        eventuallyAlways("AllGood", forAll(members, page -> good.of(page)), "in the end all pages are good");
    }
}
