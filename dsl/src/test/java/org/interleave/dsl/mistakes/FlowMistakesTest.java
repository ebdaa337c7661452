package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.WaitQueue;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in the flow")
class FlowMistakesTest {
    private final Mistakes lines = Mistakes.in(FlowMistakesTest.class);

    @Test
    void a_step_name_that_is_used_twice() {
        final class Twice extends OneProcess {
            @Override
            void p() {
                step("unlock"); // <- first
                step("unlock"); // <- second
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .containsExactly(lines.at("second") + ": step unlock of p is there twice, the first at "
                        + lines.at("first") + ". Give one of them a name of its own: step(\"unlock_2\", ...).");
    }

    @Test
    void a_line_of_C_that_is_there_twice() {
        final class SameText extends OneProcess {
            @Override
            void p() {
                c("mmput(mm);"); // <- first line of C
                c("mmput(mm);"); // <- second line of C
            }
        }

        assertThat(Mistakes.of(new SameText()))
                .containsExactly(lines.at("second line of C") + ": step mmput of p is there twice, the first at "
                        + lines.at("first line of C")
                        + ". Give one of them a name of its own: step(\"mmput_2\", ...).");
    }

    @Test
    void a_jump_to_a_label_that_is_never_placed() {
        final class Nowhere extends OneProcess {
            @Override
            void p() {
                Label done = label("done");
                step("work");
                goto_(done); // <- jump
            }
        }

        assertThat(Mistakes.of(new Nowhere()))
                .containsExactly(lines.at("jump") + ": p has no step done. Jump to one of [work].");
    }

    @Test
    void a_label_that_is_like_that_of_a_step() {
        final class Alike extends OneProcess {
            @Override
            void p() {
                step("work");
                goto_(label("work")); // <- alike
            }

            @Override
            protected void properties() {
                never("NoWork", p.at(label("work")), "it works"); // <- asked
            }
        }

        String advice = ": p has a step work, but not with this label. "
                + "Declare one label, label(\"work\"), and use it here and for the step.";
        assertThat(Mistakes.of(new Alike())).containsExactly(lines.at("alike") + advice, lines.at("asked") + advice);
    }

    @Test
    void a_step_that_no_way_leads_to() {
        final class Unreachable extends OneProcess {
            @Override
            void p() {
                step("work");
                return_();
                step("after"); // <- after
            }
        }

        assertThat(Mistakes.of(new Unreachable()))
                .containsExactly(lines.at("after") + ": no way leads to step after of p. "
                        + "Remove it, or the jump or return in front of it.");
    }

    @Test
    void a_loop_whose_round_takes_no_step() {
        final class Spins extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                while_(busy, () -> also(busy.set(false))); // <- spin
            }
        }

        assertThat(Mistakes.of(new Spins()))
                .containsExactly(lines.at("spin") + ": a round of this loop in p takes no step. "
                        + "Put a step into every way through the loop.");
    }

    @Test
    void a_break_outside_of_a_loop() {
        final class Breaks extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                if_(busy, () -> break_()); // <- break
                if_(busy, () -> continue_()); // <- continue
            }
        }

        assertThat(Mistakes.of(new Breaks()))
                .containsExactly(
                        lines.at("break")
                                + ": there is no loop around this break_ in p. Use return_() or goto_(label).",
                        lines.at("continue")
                                + ": there is no loop around this continue_ in p. Use return_() or goto_(label).");
    }

    @Test
    void a_way_that_does_not_begin_with_a_step() {
        final class Commits extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                either(() -> step("read"), () -> also(busy.set(true))); // <- way
            }
        }

        assertThat(Mistakes.of(new Commits()))
                .containsExactly(lines.at("way") + ": a way of either in p does not begin with a step. "
                        + "Begin it with step(...) or a named if_, or name the way: way(\"name\", ...).");
    }

    @Test
    void shared_state_where_more_than_one_way_leads() {
        final class Join extends OneProcess {
            final Bool busy = bool("busy", false);
            final Bool seen = ghost().bool("seen", false);

            @Override
            void p() {
                Bool mine = local("mine", false);
                if_("look", not(busy), () -> step("wait"));
                also(mine.set(true), seen.set(true));
                if_(busy, () -> step("work")); // <- join
            }
        }

        assertThat(Mistakes.of(new Join()))
                .containsExactly(
                        lines.at("join") + ": more than one way leads here, so nobody can see when busy is touched. "
                                + "Give the line a name, so that it is a step of its own.");
    }

    @Test
    void an_effect_before_the_first_step() {
        final class Early extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                also(busy.set(true)); // <- early
                step("work");
            }
        }

        assertThat(Mistakes.of(new Early()))
                .containsExactly(
                        lines.at("early") + ": no step has led here yet, so this cannot happen together with one. "
                                + "Give it a name: step(\"name\", ...), or give the variable this first value.");
    }

    @Test
    void a_process_without_a_step() {
        final class Nothing extends ProtocolSource {
            final Process idle = process("idle", () -> {}); // <- idle

            Nothing() {
                super("a process that does nothing");
            }

            @Override
            protected void properties() {
                noDeadlock("nothing can go wrong");
            }
        }

        assertThat(Mistakes.of(new Nothing()))
                .containsExactly(
                        lines.at("idle") + ": process idle has no step. Give it one with step(\"name\", ...).");
    }

    @Test
    void a_protocol_without_a_process() {
        final class Empty extends ProtocolSource {
            Empty() {
                super("nothing at all"); // <- empty
            }

            @Override
            protected void properties() {
                noDeadlock("nothing can go wrong");
            }
        }

        assertThat(Mistakes.of(new Empty()))
                .containsExactly(lines.at("empty") + ": Empty has no process. Declare one with process(...).");
    }

    @Test
    void a_function_that_fails_hides_no_part_of_a_statement() {
        final class Fails extends OneProcess {
            final Mutex lock = new Mutex(this, "lock");

            @Override
            void p() {
                if_(lock.trylock(), () -> {
                    throw new IllegalStateException("no"); // <- fails
                });
            }
        }

        assertThat(Mistakes.of(new Fails()))
                .containsExactly(lines.at("fails") + ": Java says: java.lang.IllegalStateException: no. Mend the "
                        + "method; if a field is null, set it where it is declared: a method runs when build() does.");
    }

    @Test
    void a_statement_outside_of_a_process() {
        final class Outside extends OneProcess {
            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                step("late"); // <- outside
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .containsExactly(lines.at("outside") + ": step(\"late\") stands outside of a process body. "
                        + "Call it in the method of a process, which build() runs.");
    }

    @Test
    void a_field_that_is_not_set() {
        final class Unset extends OneProcess {
            private Bool busy;

            @Override
            void p() {
                step("work");
                step("write", busy.set(true)); // <- null
            }
        }

        assertThat(Mistakes.of(new Unset()))
                .singleElement()
                .asString()
                .startsWith(lines.at("null") + ": Java says: java.lang.NullPointerException: ")
                .endsWith(
                        ". Mend the method; if a field is null, set it where it is declared: a method runs when build() does.");
    }

    @Test
    void a_step_in_an_atomic_block() {
        final class Inside extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                atomic("together", () -> {
                    also(busy.set(true));
                    step("inside"); // <- inside
                });
                step("after");
            }
        }

        assertThat(Mistakes.of(new Inside()))
                .containsExactly(lines.at("inside") + ": step inside stands in an atomic block of p. "
                        + "Leave out its name, or put it behind the block.");
    }

    @Test
    void a_loop_in_an_atomic_block() {
        final class Rounds extends OneProcess {
            final Int left = integer("left", 0, 2, 2);

            @Override
            void p() {
                atomic("empty", () -> while_(left.gt(0), () -> also(left.dec()))); // <- rounds_in_one
            }
        }

        assertThat(Mistakes.of(new Rounds()))
                .containsExactly(lines.at("rounds_in_one") + ": this loop stands in an atomic block of p, whose one"
                        + " step cannot go round. Write what it comes to as one assignment, or give its rounds steps"
                        + " outside of the block.");
    }

    @Test
    void a_jump_into_a_function() {
        final class Enters extends OneProcess {
            final Label inside = label("inside");
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("work");
                if_(busy, () -> goto_(inside)); // <- enters
                function();
            }

            @C("file.c")
            void function() {
                step("before");
                step(inside);
            }
        }

        assertThat(Mistakes.of(new Enters()))
                .containsExactly(lines.at("enters")
                        + ": step inside stands in function(), and a jump cannot enter a C function. "
                        + "Jump to a step of the function the jump stands in, or of one that called it.");
    }

    @Test
    void a_jump_to_a_step_of_several_expansions() {
        final class AnyOf extends OneProcess {
            final Bool busy = bool("busy", false);
            final Label work = label("work");

            @Override
            void p() {
                as_("one", () -> step(work));
                as_("two", () -> step(work));
                if_("look", busy, () -> goto_(work)); // <- any
            }
        }

        assertThat(Mistakes.of(new AnyOf()))
                .containsExactly(lines.at("any") + ": step work of p can be any of [work_one, work_two]."
                        + " Give the step of each expansion a label of its own, as an argument of the method.");
    }

    @Test
    void a_way_of_a_choice_that_others_lead_to_or_that_blocks() {
        final class Ways extends OneProcess {
            final Label read = label("read");

            @Override
            void p() {
                either(
                        () -> step(read), // <- past
                        () -> step("write").mayBlockForever()); // <- blocks
                goto_(read);
            }
        }

        assertThat(Mistakes.of(new Ways()))
                .containsExactly(
                        lines.at("past") + ": step read begins a way of either, and a jump or a beginning leads to it "
                                + "past the choice. Put a step of its own in front of it, and jump there.",
                        lines.at("blocks") + ": step write begins a way of either, so it cannot block for ever by "
                                + "itself. Put a step of its own in front of it, or say of p that it "
                                + "owesNothing(...).");
    }

    @Test
    void a_rule_that_blocks() {
        final class Blocks extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                rules(() -> {
                    rule("wait", await(not(busy)), busy.set(true)).mayBlockForever(); // <- rule
                    rule("go_on", await(busy), busy.set(false));
                });
            }
        }

        assertThat(Mistakes.of(new Blocks()))
                .containsExactly(lines.at("rule") + ": step wait begins a way of either, so it cannot block for ever"
                        + " by itself. Say of the others that they are weaklyFair(), or say of p that it"
                        + " owesNothing(...).");
    }

    @Test
    void a_way_that_is_said_to_be_where_the_process_is_idle() {
        final class Idles extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("begin");
                either(
                        () -> step("write", await(busy)).idleWhile(not(busy)), // <- idle way
                        () -> step("read"));
            }
        }

        assertThat(Mistakes.of(new Idles()))
                .containsExactly(lines.at("idle way") + ": step write begins a way of either, so the process is not"
                        + " idle at this step but at the choice. Put a step of its own in front of it, or name the ways"
                        + " and say it of the choice: either(\"name\", way(...)).idleWhile(...).");
    }

    @Test
    void a_rule_that_is_said_to_be_where_the_process_is_idle() {
        final class Idles extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                rules(() -> {
                    rule("wait", await(not(busy)), busy.set(true)).idleWhile(busy); // <- idle rule
                    rule("go_on", await(busy), busy.set(false));
                });
            }
        }

        assertThat(Mistakes.of(new Idles()))
                .containsExactly(lines.at("idle rule") + ": step wait begins a way of either, so the process is not"
                        + " idle at this step but at the choice. Say it of all rules: rules(...).idleWhile(...).");
    }

    @Test
    void a_choice_without_ways_and_a_choice_in_a_choice() {
        final class Choices extends OneProcess {
            @Override
            void p() {
                either(); // <- none
                either(() -> step("a"), () -> either(() -> step("b"), () -> step("c"))); // <- nested
            }
        }

        assertThat(Mistakes.of(new Choices()))
                .containsExactly(
                        lines.at("none") + ": this either in p has no way. Give it two or more.",
                        lines.at("nested") + ": a way of either in p does not begin with a step. "
                                + "Begin it with step(...) or a named if_, or name the way: way(\"name\", ...).");
    }

    @Test
    void a_function_with_a_local_in_a_java_loop() {
        final class Repeats extends OneProcess {
            @Override
            void p() {
                for (int i = 0; i < 2; i++) {
                    function();
                }
            }

            @C("file.c")
            void function() {
                step("work"); // <- repeated
                return_();
            }
        }

        assertThat(Mistakes.of(new Repeats()))
                .containsExactly(
                        lines.at("repeated") + ": function() seems to be called in a Java loop, and its rounds "
                                + "look like one call, to which return_() and locals would belong. "
                                + "Write the calls on lines of their own.");
    }

    @Test
    void a_step_in_a_java_loop() {
        final class Repeats extends OneProcess {
            @Override
            void p() {
                for (int i = 0; i < 3; i++) {
                    step("work"); // <- rounds
                }
            }
        }

        assertThat(Mistakes.of(new Repeats()))
                .containsExactly(lines.at("rounds") + ": step work of p is there twice, both by this line. "
                        + "Give it another name each time: as_(\"again\", () -> ...) around one of the calls makes it "
                        + "work_again, in a Java loop a number tells them apart.");
    }

    @Test
    void a_primitive_of_several_steps_that_is_used_twice() {
        final class Sleeper extends OneProcess {
            final Bool ready = bool("ready", false);
            final WaitQueue queue = new WaitQueue(this, "queue");

            @Override
            void p() {
                queue.waitEvent(ready); // <- sleeps
                queue.waitEvent(ready); // <- sleepsAgain
            }
        }

        assertThat(Mistakes.of(new Sleeper()))
                .hasSize(4)
                .allMatch(told -> told.startsWith(lines.at("sleepsAgain") + ": step "))
                .allMatch(
                        told -> told.contains(
                                " is there twice, the first at " + lines.at("sleeps")
                                        + ". Give it another name each time: as_(\"again\", () -> ...) around one of the calls makes "));
    }

    @Test
    void a_label_for_a_step_of_a_primitive() {
        final class Handled extends OneProcess {
            final LocalInterrupts irqs = new LocalInterrupts(this, "irqs");

            @Override
            void p() {
                irqs.handler(() -> step("ack"));
            }

            @Override
            protected void properties() {
                never("Quiet", p.at(label("irq_enter")), "nothing strikes"); // <- strikes
                never("NoExit", p.at(label("irq_leave")), "nothing ends"); // <- ends
            }
        }

        assertThat(Mistakes.of(new Handled()))
                .containsExactly(
                        lines.at("strikes")
                                + ": p has a step irq_enter, but a primitive makes it, and no label means it."
                                + " Name one of [ack].",
                        lines.at("ends") + ": p has no step irq_leave. Name one of [ack].");
    }

    @Test
    void a_function_that_calls_itself() {
        final class Recursive extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("work");
                function();
            }

            @C("file.c")
            void function() {
                step("again");
                if_("more", busy, this::function); // <- recursion
            }
        }

        assertThat(Mistakes.of(new Recursive()))
                .containsExactly(
                        lines.at("recursion") + ": a C function calls itself, and calls are written out in place. "
                                + "Write it as a loop; there is no call stack.");
    }

    @Test
    void a_try_that_goes_on_without_counting() {
        final class Retries extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("begin");
                Int tries = local("tries", 0, 3, 0);
                retry(tries, Num.of(3), this::once); // <- retry
            }

            private void once() {
                if_("look", busy, () -> continue_());
            }
        }

        assertThat(Mistakes.of(new Retries()))
                .containsExactly(lines.at("retry")
                        + ": continue_() in the body of retry(...) would try again without counting. "
                        + "Let the body come to its end: that is how a try fails.");
    }

    /** A helper of several protocols. */
    private static final class Helper {
        static Bool missing() {
            throw new IllegalStateException("there is none"); // <- helper
        }
    }

    @Test
    void a_helper_of_another_class_that_fails() {
        final class Calls extends OneProcess {
            @Override
            void p() {
                step("work", await(Helper.missing()));
            }
        }

        assertThat(Mistakes.of(new Calls()))
                .containsExactly(lines.at("helper")
                        + ": Java says: java.lang.IllegalStateException: there is none. Mend the method; if a "
                        + "field is null, set it where it is declared: a method runs when build() does.");
    }

    @Test
    void what_waits_in_its_middle_and_is_done_together_with_something_else() {
        final class Together extends OneProcess {
            final Work work = new Work(this, "work");
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("begin", when(busy, work.flush())); // <- when
                also(work.flush()); // <- also
                atomic("both", () -> also(work.flush())); // <- atomic
                step("twice", work.flush(), work.flush()); // <- twice
            }
        }

        String wrong = ": this does something and then waits, which are two steps, and here all is done together. Give "
                + "it a step of its own: step(...), and not also(...), when(...) or what does another such thing.";
        assertThat(Mistakes.of(new Together()))
                .contains(
                        lines.at("when") + wrong,
                        lines.at("also") + wrong,
                        lines.at("atomic") + wrong,
                        lines.at("twice") + wrong);
    }
}
