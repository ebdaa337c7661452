package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The layout")
class LayoutTest {
    private final ProtocolBuilder protocol = new ProtocolBuilder("Page", "a page");
    private final Process task = protocol.process("p");
    private final Int users = protocol.integer("users_of_the_address_space", -1, 9, 0);
    private final Bool kept = protocol.bool("kept_by_somebody_who_is_still_there", false);
    private final Bool lost = protocol.bool("lost_by_somebody_who_is_gone_for_ever", false);
    private final Label first = Statements.label("first");

    @TempDir
    Path folder;

    @BeforeEach
    void property() {
        protocol.never("NoUsers", users.lt(0), "somebody uses it");
    }

    private String written(Op... operations) {
        task.body(List.of(Statements.step(first, operations)));
        return generated();
    }

    private String generated() {
        GeneratedModule module = TlaGenerator.generate(protocol.build());
        assertThat(Sany.warnings(folder, module, module.text())).isEmpty();
        assertThat(module.text().lines()).allMatch(line -> line.length() <= 79);
        return module.text();
    }

    @Test
    void breaks_the_set_of_a_choice() {
        SetVar<Num> wanted = protocol.set("wanted_by_somebody_who_is_there", Kinds.range(1, 3));
        SetOf<Num> any = Terms.ifElse(
                Kinds.setOf(Kinds.range(1, 3)),
                wanted.notEmpty(),
                wanted,
                SetOf.of(Kinds.range(1, 3), users, Num.of(1)));
        task.body(List.of(
                Statements.with("i", any, i -> List.of(Statements.step(first, wanted.remove(i), users.set(i))))));

        assertThat(generated()).contains("""
                          /\\ \\E i \\in (IF wanted_by_somebody_who_is_there # {}
                                         THEN wanted_by_somebody_who_is_there
                                         ELSE {users_of_the_address_space, 1}) :
                               /\\ i >= -1
                               /\\ i <= 9
                               /\\ wanted_by_somebody_who_is_there' =
                        """).contains("""
                        P_misuses ==
                          \\/ /\\ p = "first"
                             /\\ \\E i \\in (IF wanted_by_somebody_who_is_there # {}
                                            THEN wanted_by_somebody_who_is_there
                                            ELSE {users_of_the_address_space, 1}) :
                                  /\\ ~(i >= -1 /\\ i <= 9)
                                  /\\ Breaks("TypeOK")
                        """);
    }

    @Test
    void puts_a_condition_that_is_assigned_into_parentheses() {
        assertThat(written(kept.set(users.is(1))))
                .contains("  /\\ kept_by_somebody_who_is_still_there' = (users_of_the_address_space = 1)\n");
    }

    @Test
    void puts_a_long_condition_that_is_assigned_into_parentheses_below() {
        assertThat(written(kept.set(kept.or(lost).or(users.is(1))))).contains("""
                          /\\ kept_by_somebody_who_is_still_there' =
                               (\\/ kept_by_somebody_who_is_still_there
                                \\/ lost_by_somebody_who_is_gone_for_ever
                                \\/ users_of_the_address_space = 1)
                        """);
    }

    @Test
    void needs_no_parentheses_for_a_negation_a_sum_or_a_choice() {
        assertThat(written(kept.set(Cond.not(kept)), users.inc(), Op.when(kept, lost.set(true))))
                .contains("' =\n       ~kept_by_somebody_who_is_still_there\n")
                .contains("/\\ users_of_the_address_space' = users_of_the_address_space + 1\n")
                .contains("""
                          /\\ lost_by_somebody_who_is_gone_for_ever' =
                               IF ~kept_by_somebody_who_is_still_there
                                 THEN TRUE
                                 ELSE lost_by_somebody_who_is_gone_for_ever
                        """);
    }

    @Test
    void gives_each_disjunct_of_a_long_guard_a_line() {
        assertThat(written(Op.await(kept.or(lost)))).contains("""
                          /\\ \\/ kept_by_somebody_who_is_still_there
                             \\/ lost_by_somebody_who_is_gone_for_ever
                        """);
    }

    @Test
    void breaks_a_long_implication_before_its_arrow() {
        protocol.always("Kept", kept.implies(lost.or(users.gt(1)).or(task.ended())), "what is kept may be lost");

        assertThat(written()).contains("""
                        Kept ==
                          kept_by_somebody_who_is_still_there
                          => \\/ lost_by_somebody_who_is_gone_for_ever
                             \\/ users_of_the_address_space > 1
                             \\/ p = "Done"
                        """);
    }

    @Test
    void puts_the_comments_of_beginnings_beside_them_or_above() {
        protocol.start("nobody", task.absent());
        protocol.start("somebody", task.startsAt(first));
        assertThat(written()).contains("""
                          /\\ \\/ /\\ p = "Done"   \\* nobody
                             \\/ /\\ p = "first"  \\* somebody
                        """);

        protocol.start("somebody about whom there is so much to say that it fits on no line", task.startsAt(first));
        assertThat(generated()).contains("""
                          /\\ \\* nobody
                             \\/ /\\ p = "Done"
                             \\* somebody
                             \\/ /\\ p = "first"
                             \\* somebody about whom there is so much to say that it fits on no line
                        """);
    }

    @Test
    void says_above_a_long_fairness_what_it_is_for() {
        RwSem mmap_sem = new RwSem(protocol, "mmap_sem", "mm->mmap_sem");
        Process reader = protocol.process("a_process_with_a_rather_long_name");
        reader.body(List.of(Statements.step(mmap_sem.downRead()), Statements.step(mmap_sem.upRead())));

        assertThat(written()).contains("""
                          \\* a_process_with_a_rather_long_name at down_read: strongly fair, which
                          \\* assumes that nobody who waits here is passed over for ever.
                          /\\ SF_vars(/\\ a_process_with_a_rather_long_name = "down_read"
                                     /\\ AProcessWithARatherLongName)
                        """);
    }

    @Test
    void encloses_what_is_assumed_of_a_property() {
        protocol.leadsTo("Ends", task.at(first), task.ended(), "it ends")
                .assuming(ProtocolBuilder.weaklyFair(task, first));

        assertThat(written()).contains("""
                        Ends ==
                          WF_vars(P_first) => (p = "first" ~> p = "Done")
                        """);
    }

    private enum Phase {
        EARLY,
        LATE,
        NEVER
    }

    @Test
    void puts_behind_a_bracket_nothing_that_begins_like_a_function() {
        Var<Phase> phase = protocol.variable("phase", Phase.EARLY);
        Cond soon = phase.in(Phase.EARLY, Phase.LATE);
        Array<Cond, Bool> marks = protocol.array("marks", Kinds.bool(), Kinds.bool(), false);
        protocol.everyStep("StaysSoon", soon.implies(Terms.next(soon)), "a phase does not change");

        assertThat(written(kept.set(marks.of(soon))))
                .contains("  [][(phase \\in {\"early\", \"late\"} => (phase \\in {\"early\", \"late\"})')]_vars\n")
                .contains("   marks[(phase \\in {\"early\", \"late\"})]\n");
    }
}
