package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Each;
import org.interleave.dsl.IfHandle;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.Statements;
import org.interleave.dsl.StepHandle;
import org.interleave.dsl.kernel.Atomic;
import org.interleave.dsl.kernel.AtomicWord;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a step")
class StepMistakesTest {
    private final Mistakes lines = Mistakes.in(StepMistakesTest.class);

    @Test
    void a_primitive_that_is_in_no_step() {
        final class Loose extends OneProcess {
            final RwSem sem = new RwSem(this, "mmap_sem", "mm->mmap_sem");

            @Override
            void p() {
                step(sem.downRead());
                sem.upRead(); // <- loose
                sem.downReadTrylock(); // <- loose test
                step("exit");
            }
        }

        assertThat(Mistakes.of(new Loose()))
                .containsExactly(
                        lines.at("loose") + ": up_read is in no step. Give it to step(...) or also(...).",
                        lines.at("loose test") + ": down_read_trylock is in no step. Give it to if_(...).");
    }

    @Test
    void a_variable_that_is_assigned_twice() {
        final class Twice extends OneProcess {
            final Int count = integer("count", 0, 3, 0);

            @Override
            void p() {
                step("get", count.set(1)); // <- first
                also(count.inc()); // <- second
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .containsExactly(lines.at("second") + ": count is assigned twice in one step, first at "
                        + lines.at("first") + ". Assign it once, or put a step between the two.");
    }

    @Test
    void a_value_outside_of_its_range() {
        final class Outside extends OneProcess {
            final NamedConstant MAX = constant("MAX", 2, "the most", "MaxIsPositive", 1);
            final Int count = integer("count", Num.of(0), MAX, 0);

            @Override
            void p() {
                step("set", count.set(7)); // <- outside
                step("below", count.set(-1)); // <- below
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(lines.at("outside") + ": ")
                                .contains("7", "count"),
                        second -> assertThat(second)
                                .startsWith(lines.at("below") + ": ")
                                .contains("-1", "count"));
    }

    @Test
    void a_first_value_outside_of_its_range() {
        final class Outside extends OneProcess {
            final Int count = integer("count", 0, 3, 4); // <- first value

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .singleElement()
                .asString()
                .startsWith(lines.at("first value") + ": ")
                .contains("count", "4", "0 .. 3");
    }

    @Test
    void a_ghost_that_decides() {
        final class Decides extends OneProcess {
            final Bool seen = ghost().bool("seen", false);
            final Bool real = bool("real", false);

            @Override
            void p() {
                step("wait", await(seen)); // <- guard
                step("copy", real.set(seen)); // <- real state
                step("work");
                if_(seen, () -> step("more")); // <- branch
            }
        }

        String ghost = ": the ghost seen is read here, and a ghost may not decide anything. "
                + "Read it in a property, or declare it without ghost().";
        assertThat(Mistakes.of(new Decides()))
                .containsExactly(lines.at("guard") + ghost, lines.at("real state") + ghost, lines.at("branch") + ghost);
    }

    @Test
    void a_frozen_variable_that_is_written() {
        final class Thaws extends OneProcess {
            final Bool fixed = frozen().bool("fixed", false, true);

            @Override
            void p() {
                step("set", fixed.set(true)); // <- frozen
            }
        }

        assertThat(Mistakes.of(new Thaws()))
                .containsExactly(lines.at("frozen") + ": fixed is chosen at the start and never changes. "
                        + "Declare it in a group, or do not assign it.");
    }

    @Test
    void a_local_of_another_process_that_is_written() {
        final class Reaches extends OneProcess {
            final Process other = process("other", () -> step("write", mine().set(true))); // <- other's

            private Bool mine = bool("shared", false);

            Bool mine() {
                return mine;
            }

            @Override
            void p() {
                mine = local("mine", false);
                step("work");
            }
        }

        assertThat(Mistakes.of(new Reaches()))
                .containsExactly(lines.at("other's") + ": mine belongs to p, but other writes it. "
                        + "Declare it in a group of shared variables.");
    }

    @Test
    void a_step_that_asks_where_another_process_stands() {
        final class Asks extends OneProcess {
            final Process other = process("other", () -> step("work"));

            @Override
            void p() {
                step("wait", await(other.ended().or(other.at(label("work"))))); // <- asks
            }
        }

        assertThat(Mistakes.of(new Asks()))
                .containsExactly(lines.at("asks") + ": a step asks where process other stands. "
                        + "Let the other one set a variable; of other processes a step may ask ended() only.");
    }

    @Test
    void a_modifier_after_the_next_step() {
        final class Late extends OneProcess {
            @Override
            void p() {
                StepHandle first = step("first");
                step("second");
                first.mayBlockForever(); // <- late
            }
        }

        assertThat(Mistakes.of(new Late()))
                .containsExactly(lines.at("late") + ": this step is finished: another statement follows it. "
                        + "Say it in the same line as the step.");
    }

    @Test
    void a_modifier_of_a_branch_that_is_no_step() {
        final class NoStep extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                if_(busy, () -> step("wait")).ways("busy", "idle"); // <- no step
            }
        }

        assertThat(Mistakes.of(new NoStep()))
                .containsExactly(
                        lines.at("no step") + ": a branch without a name is no step, so this cannot be said of it. "
                                + "Give the branch a name: if_(\"name\", ...).");
    }

    @Test
    void a_variable_that_is_no_local_and_shall_be_dropped() {
        final class Drops extends OneProcess {
            final Bool busy = bool("busy", false).dropAtEnd(); // <- drop

            @Override
            void p() {
                step("work", busy.set(true));
            }
        }

        assertThat(Mistakes.of(new Drops()))
                .containsExactly(
                        lines.at("drop") + ": busy is no local of a C function, so no function's end can reset it. "
                                + "Declare it with local(...) in the function, or leave dropAtEnd() out.");
    }

    @Test
    void an_element_or_a_component_that_is_assigned_twice() {
        final class Twice extends OneProcess {
            final Array<Num, Bool> flag = array("flag", range(1, 2), bool(), false);

            @Override
            void p() {
                step("same", flag.of(Num.of(1)).set(true), flag.of(Num.of(1)).set(false)); // <- same
                step("whole", flag.of(Num.of(1)).set(true), flag.setEach(it -> it.set(false))); // <- whole
                step("others", flag.of(Num.of(1)).set(true), flag.of(Num.of(2)).set(false));
            }
        }

        String again = " is assigned twice in one step, first at ";
        String advice = ". Assign it once, or put a step between the two.";
        assertThat(Mistakes.of(new Twice()))
                .containsExactly(
                        lines.at("same") + ": flag" + again + lines.at("same") + advice,
                        lines.at("whole") + ": flag" + again + lines.at("whole") + advice);
    }

    @Test
    void a_variable_of_another_protocol() {
        Bool theirs = new ProtocolBuilder("Other", "another protocol").bool("busy", false);
        final class Foreign extends OneProcess {
            @Override
            void p() {
                step("wait", await(theirs)); // <- foreign read
                step("write", theirs.set(true)); // <- foreign write
            }
        }

        String advice = ": busy is a variable of another protocol, not of Foreign. Declare it in this protocol.";
        assertThat(Mistakes.of(new Foreign()))
                .containsExactly(lines.at("foreign read") + advice, lines.at("foreign write") + advice);
    }

    @Test
    void what_is_for_properties_only() {
        final class Properties extends OneProcess {
            final Bool busy = bool("busy", false);
            final Process other = process("other", () -> step("work", await(busy)));
            final Cond idle = define("Idle", busy, "nobody does anything");

            @Override
            void p() {
                step("definition", await(idle)); // <- definition
                step("waits", await(other.waits())); // <- waits
            }
        }

        String advice = ". Let the other one set a variable; of other processes a step may ask ended() only.";
        assertThat(Mistakes.of(new Properties()))
                .containsExactly(
                        lines.at("definition") + ": the definition Idle is used in a step. Definitions are for "
                                + "properties: write the condition itself, as a Java method if need be.",
                        lines.at("waits") + ": a step asks whether process other waits" + advice);
    }

    @Test
    void a_shared_variable_that_is_read_before_the_first_step() {
        final class Early extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                if_(busy, () -> step("wait")); // <- early
                step("work", busy.set(true));
            }
        }

        assertThat(Mistakes.of(new Early()))
                .containsExactly(lines.at("early") + ": no step has led here yet, so nobody can see when busy is read. "
                        + "Give the line a name, so that it is a step of its own.");
    }

    @Test
    void an_operation_that_is_in_no_step() {
        final class Loose extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("work");
                busy.set(true); // <- loose operation
            }
        }

        assertThat(Mistakes.of(new Loose()))
                .containsExactly(lines.at("loose operation")
                        + ": an operation is in no step. Give it to step(...) or also(...).");
    }

    @Test
    void a_modifier_of_a_branch_after_the_next_step() {
        final class Late extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                IfHandle branch = if_("look", busy, () -> step("wait"));
                step("second");
                branch.else_(() -> step("other")); // <- late branch
            }
        }

        assertThat(Mistakes.of(new Late()))
                .containsExactly(lines.at("late branch") + ": this branch is finished: another statement follows it. "
                        + "Say it in the same line as the step.");
    }

    @Test
    void a_branch_without_a_name_that_says_more() {
        final class NoStep extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                if_(busy, () -> step("wait")).weaklyFair(); // <- fair branch
            }
        }

        assertThat(Mistakes.of(new NoStep()))
                .containsExactly(lines.at("fair branch")
                        + ": a branch without a name is no step, so this cannot be said of it. "
                        + "Give the branch a name: if_(\"name\", ...).");
    }

    @Test
    void a_spinlock_that_a_mutex_does_not_know_of() {
        final class TooLate extends OneProcess {
            final Mutex mutex = new Mutex(this, "mutex");

            @Override
            void p() {
                step(mutex.lock());
                SpinLock lock = new SpinLock(this, "lock"); // <- too late
                step(lock.lock());
                step(lock.unlock());
                step(mutex.unlock());
            }
        }

        assertThat(Mistakes.of(new TooLate()))
                .containsExactly(lines.at("too late")
                        + ": this is declared behind a primitive that may sleep, which then knows nothing of it. "
                        + "Declare spinlocks, CPUs and the like in fields, and not in the method of a process.");
    }

    @Test
    void an_old_value_that_goes_into_what_the_new_one_depends_on() {
        record Half(Num low, Num high) {}

        final class Swaps extends OneProcess {
            final Kind<Half, RecordVar<Half>> halves = record(Half.class, range(0, 1), range(0, 1));
            final Half zero = new Half(Num.of(0), Num.of(0));
            final Atomic count = new Atomic(this, "count", 0, 3, 0);
            final AtomicWord<Half> word = new AtomicWord<>(this, "word", halves, zero);

            @Override
            void p() {
                Int mine = local("mine", 0, 3, 1);
                RecordVar<Half> val = local("val", halves, zero);
                RecordVar<Half> old = local("old", halves, zero);
                step(count.xchg(mine, mine)); // <- number
                step(word.cmpxchg(val, val.get(), zero)); // <- expected word
                step("try_again", word.cmpxchg(old, val.get(), zero));
            }
        }

        String advice =
                ", which gets the old value in the same step, before that. Keep the old value in another local.";
        assertThat(Mistakes.of(new Swaps()))
                .containsExactly(
                        lines.at("number") + ": what is written depends on mine" + advice,
                        lines.at("expected word") + ": what is written depends on val" + advice);
    }

    @Test
    void an_interrupt_that_a_spinlock_does_not_know_of() {
        final class TooLate extends OneProcess {
            final SpinLock lock = new SpinLock(this, "lock");

            @Override
            void p() {
                step(lock.lock());
                LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0"); // <- interrupts too late
                step(lock.unlock());
                step("work", await(cpu0.lets(self())));
            }
        }

        assertThat(Mistakes.of(new TooLate()))
                .containsExactly(lines.at("interrupts too late")
                        + ": this is said behind a primitive that spins, which then does not know whom an interrupt "
                        + "strikes. Declare interrupts, and say runsWhile(...), above the bodies of processes.");
    }

    @Test
    void interrupts_of_each_key() {
        final class Many extends OneProcess {
            final Each<Num, LocalInterrupts> cpus =
                    each(range(0, 1), place -> new LocalInterrupts(place, "cpu")); // <- interrupts of each

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Many()))
                .containsExactly(lines.at("interrupts of each")
                        + ": cpu_irqs is one of each, and which tasks an interrupt strikes is known of one CPU only. "
                        + "Declare the interrupts of every CPU by themselves.");
    }

    @Test
    void a_bound_of_no_strike_or_of_too_many() {
        final class Unstruck extends OneProcess {
            final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0").strikesAtMost(0); // <- no strike
            final LocalInterrupts cpu1 = new LocalInterrupts(this, "cpu1").strikesAtMost(1001); // <- too many strikes

            @Override
            void p() {
                step("work");
            }
        }

        String advice = " times, which is no bound of a search. Write a number from 1 to 1000.";
        assertThat(Mistakes.of(new Unstruck()))
                .containsExactly(
                        lines.at("no strike") + ": interrupts strike cpu0 at most 0" + advice,
                        lines.at("too many strikes") + ": interrupts strike cpu1 at most 1001" + advice);
    }

    @Test
    void a_task_that_is_struck_and_a_spinlock_does_not_know_it() {
        ProtocolBuilder p = new ProtocolBuilder("TooLate", "A task says too late that it can be struck.");
        LocalInterrupts cpu0 = new LocalInterrupts(p, "cpu0");
        SpinLock lock = new SpinLock(p, "lock");
        Process task = p.process("task");
        task.body(List.of(Statements.step(lock.lock()), Statements.step(lock.unlock())));
        task.runsWhile(cpu0.lets(Pid.self())); // <- runs too late

        assertThat(Mistakes.of(p::build))
                .containsExactly(lines.at("runs too late")
                        + ": this is said behind a primitive that spins, which then does not know whom an interrupt "
                        + "strikes. Declare interrupts, and say runsWhile(...), above the bodies of processes.");
    }

    @Test
    void a_step_where_a_process_is_idle_for_two_reasons() {
        final class Twice extends OneProcess {
            final Bool queued = bool("queued", false);
            final Bool stopped = bool("stopped", false);

            @Override
            void p() {
                step("wait", await(queued)).idleWhile(not(queued)).idleWhile(stopped); // <- idle twice
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .containsExactly(lines.at("idle twice") + ": it is said twice when the process is idle at step wait. "
                        + "Say it once, with or(...) between the two conditions.");
    }

    @Test
    void a_process_that_is_idle_while_something_holds_of_what_its_step_chooses() {
        final class Chosen extends OneProcess {
            final Int last = integer("last", 0, 2, 0);

            @Override
            void p() {
                with_("item", range(1, 2), item -> step("take", last.set(item)).idleWhile(last.is(item))); // <- chosen
            }
        }

        assertThat(Mistakes.of(new Chosen()))
                .containsExactly(lines.at("chosen") + ": item is chosen when a step is taken, and is not known while "
                        + "the process is idle in front of one. Say it of all elements: exists(...), forAll(...).");
    }

    @Test
    void a_process_that_is_idle_while_something_holds_of_a_local_that_its_step_begins() {
        final class Begins extends OneProcess {
            final Bool queued = bool("queued", false);

            @Override
            void p() {
                step("begin");
                worker_thread();
            }

            @C("kernel/workqueue.c")
            void worker_thread() {
                Bool stop = local("stop", true);
                step("wait", await(queued.or(stop))).idleWhile(not(stop)); // <- local begins
                step("end", stop.set(false));
            }
        }

        assertThat(Mistakes.of(new Begins()))
                .containsExactly(
                        lines.at("local begins") + ": step wait gives stop its first value, which is not known "
                                + "while the process is idle in front of it. Write that value instead, or put a step in front "
                                + "of it.");
    }

    @Test
    void a_process_that_is_idle_while_something_holds_of_what_is_not_there() {
        final class Elsewhere extends OneProcess {
            final Label nowhere = label("nowhere");
            final Process other = process("other", () -> step("act"));

            @Override
            void p() {
                step("wait").idleWhile(other.at(nowhere)); // <- idle nowhere
                step("sleep").idleWhile(next(Cond.of(true))); // <- idle next
            }
        }

        assertThat(Mistakes.of(new Elsewhere()))
                .containsExactlyInAnyOrder(
                        lines.at("idle nowhere") + ": other has no step nowhere. Name one of [act].",
                        lines.at("idle next")
                                + ": next(...) looks at the state after a step. Use it in everyStep(...) only.");
    }
}
