package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** Mistakes that can be made in any protocol. None must get past {@code build()}. */
public final class RandomMistakes {
    private static final String WHY = "it is wrong";

    private final List<Mistake> all = new ArrayList<>();

    private RandomMistakes() {
        names();
        values();
        jumps();
        sharedState();
        choices();
        families();
        fairness();
        properties();
        starts();
    }

    /**
     * Where a mistake is made.
     *
     * @param builder the protocol
     * @param actors its processes
     * @param shared its shared variables
     * @param choices decides what the mistake looks like
     */
    record Victim(ProtocolBuilder builder, List<Actor> actors, List<Target<?, ?>> shared, Choices choices) {
        /** A process more. */
        Process process(Statement... body) {
            return builder.process("wrong_task").body(List.of(body));
        }

        Bool bool() {
            return builder.bool("wrong_bool", false);
        }

        Statement step(Op... ops) {
            return Statements.step("wrong_step", ops);
        }

        Statement step(String name) {
            return Statements.step(name);
        }

        Cond ended() {
            return process(step()).ended();
        }
    }

    /**
     * A mistake.
     *
     * @param name what is wrong
     * @param made makes it
     */
    record Mistake(String name, Consumer<Victim> made) {}

    static List<Mistake> all() {
        return new RandomMistakes().all;
    }

    /** {@return how many there are} */
    public static int count() {
        return all().size();
    }

    /**
     * What is wrong.
     *
     * @param index number of the mistake
     * @return its name
     */
    public static String name(int index) {
        return all().get(index).name();
    }

    private void add(String name, Consumer<Victim> made) {
        all.add(new Mistake(name, made));
    }

    private void names() {
        add("a variable twice", v -> {
            v.bool();
            v.bool();
        });
        add("a reserved name", v -> v.builder().bool(v.choices().of("vars", "Init", "CHOOSE", "self"), true));
        add("no name", v -> v.builder().bool(v.choices().of("", "1x", "a b", "x-y", "\u00fc", "x'", "_"), true));
        add("a process like a variable", v -> {
            v.builder().bool("wrong_task", true);
            v.process(v.step());
        });
        add("a step twice", v -> v.process(v.step("one"), v.step("one")));
        add("a step with a strange name", v -> v.process(v.step(v.choices().of("a b", "", "a-b", "Done", "\u00e4"))));
        add("a property twice", v -> {
            Bool wrong = v.bool();
            v.builder().never("Wrong", wrong, WHY);
            v.builder().always("Wrong", wrong, WHY);
        });
        add("a property like a process", v -> {
            v.builder().never("wrong_task", v.ended(), WHY);
        });
        add(
                "a strange set of members",
                v -> v.builder()
                        .processes("wrong_family", 2)
                        .called(v.choices().of("a b", "", "Spec", "wrong_family"))
                        .body(List.of(v.step())));
        add("a choice like a variable", v -> {
            v.bool();
            v.process(Statements.with("wrong_bool", Kinds.bool(), x -> List.of(v.step())));
        });
        add(
                "a text over two lines",
                v -> v.builder().never("Wrong", v.bool(), v.choices().of("a\nb", "", "\u20ac")));
        add("a comment over two lines", v -> v.bool().comment("a\nb"));
        add("a C text in another script", v -> v.process(Statements.saying(v.step(), info -> info.withC("\u4e2d"))));
        add(
                "a reserved operator",
                v -> v.builder().operator(v.choices().of("Len", "Next", "a b"), Kinds.bool(), Kinds.bool(), x -> x));
    }

    private void values() {
        add("an empty range", v -> v.builder().integer("wrong", 3, v.choices().between(-2, 2), 3));
        add(
                "a first value out of range",
                v -> v.builder().integer("wrong", 0, 1, v.choices().of(2, -1, 100)));
        add("an assignment out of range", v -> {
            Int wrong = v.builder().integer("wrong", 0, 1, 0);
            v.process(v.step(wrong.set(v.choices().of(2, -1))));
        });
        add("none where none is allowed", v -> {
            Process task = v.builder().process("wrong_task");
            var wrong = v.builder().pid("wrong", task);
            task.body(List.of(v.step(wrong.clear())));
        });
        add("a constant below its bound", v -> v.builder().constant("WRONG", 1, WHY, "WrongBound", 2));
        add("a negative constant", v -> v.builder().constant("WRONG", -1, WHY, "WrongBound", -1));
        add("a queue without room", v -> v.builder().fifo("wrong", Kinds.bool(), 0));
        add("any queue", v -> v.builder().anything("wrong", Kinds.fifoOf(Kinds.bool(), 1)));
        add(
                "kinds that are no components",
                v -> v.builder()
                        .anything(
                                "wrong",
                                Kinds.record(Job.class, Kinds.bool(), Kinds.bool(), Kinds.anyOf(Color.class))));
        add("too few kinds", v -> v.builder().anything("wrong", Kinds.record(Job.class, Kinds.range(0, 1))));
        add(
                "another enum",
                v -> v.builder()
                        .anything(
                                "wrong",
                                Kinds.record(Job.class, Kinds.range(0, 1), Kinds.bool(), Kinds.anyOf(Phase.class))));
        add("members that print alike", v -> v.builder().variable("wrong", Alike.ON_E));
        add("a member like none", v -> v.builder().variableOrNone("wrong", Missing.class));
        add("dropAtEnd of no local", v -> v.bool().dropAtEnd());
    }

    private enum Alike {
        ON_E,
        on_e
    }

    private enum Missing {
        SOME,
        NONE
    }

    private void jumps() {
        Label nowhere = Statements.label("nowhere");
        add("a jump to nowhere", v -> v.process(v.step(), Statements.goTo(nowhere)));
        add("a jump to another process", v -> {
            Label there = Statements.label("there");
            v.builder().process("other_task").body(List.of(Statements.step(there)));
            v.process(v.step(), Statements.goTo(there));
        });
        add("a break without a loop", v -> v.process(v.step(), Statements.breakLoop()));
        add("a continue without a loop", v -> v.process(v.step(), Statements.continueLoop()));
        add("a loop without a step", v -> v.process(v.step(), Statements.loop(List.of())));
        add("a loop that may take no step", v -> {
            Bool wrong = v.bool();
            v.process(
                    v.step(), Statements.loop(List.of(Statements.branch(wrong, List.of(v.step("inner")), List.of()))));
        });
        add("a step that cannot be reached", v -> v.process(v.step(), Statements.returnFrom(), v.step("behind")));
        add("a step behind a loop without end", v -> v.process(Statements.loop(List.of(v.step())), v.step("behind")));
        add("a jump into a function", v -> {
            Label inside = Statements.label("inside");
            v.process(
                    Statements.function("f", "mm/mmap.c", List.of(v.step(), Statements.step(inside))),
                    v.step("behind"),
                    Statements.goTo(inside));
        });
        add("a jump to a way of a choice", v -> {
            Label way = Statements.label("way");
            v.process(
                    Statements.either(
                            Statements.label("choose"),
                            List.of(Statements.way(List.of(Statements.step(way))), Statements.way(List.of(v.step())))),
                    v.step("behind"),
                    Statements.goTo(way));
        });
        add("a process without a step", v -> v.process());
        add(
                "a step in an atomic block",
                v -> v.process(Statements.atomic(Statements.label("block"), List.of(v.step()))));
    }

    private void sharedState() {
        add("a ghost that decides", v -> {
            Bool ghost = v.builder().ghost().bool("wrong_ghost", false);
            v.process(v.step(Op.await(ghost)));
        });
        add("a ghost that is copied", v -> {
            Bool ghost = v.builder().ghost().bool("wrong_ghost", false);
            v.process(v.step(v.bool().set(ghost)));
        });
        add("a frozen variable that changes", v -> {
            Bool frozen = v.builder().frozen().bool("wrong", true, false);
            v.process(v.step(frozen.set(true)));
        });
        add("two assignments in a step", v -> {
            Bool wrong = v.bool();
            v.process(v.step(wrong.set(true), wrong.set(false)));
        });
        add("two assignments with a step", v -> {
            Bool wrong = v.bool();
            v.process(v.step(wrong.set(true)), Statements.also(wrong.set(false)));
        });
        add("shared state behind a join", v -> {
            Bool wrong = v.bool();
            v.process(
                    Statements.branch(Statements.label("fork"), wrong, List.of(v.step()), List.of()),
                    Statements.also(wrong.set(true)));
        });
        add("shared state before any step", v -> {
            Bool wrong = v.bool();
            v.process(Statements.branch(wrong, List.of(v.step()), List.of()));
        });
        add("a change before any step", v -> v.process(Statements.also(v.bool().set(true)), v.step()));
        add("somebody else's variable", v -> {
            Process owner = v.builder().process("other_task");
            Bool own = owner.bool("wrong", false);
            owner.body(List.of(v.step()));
            v.process(v.step(own.set(true)));
        });
        add("a variable of another protocol", v -> {
            Bool foreign = new ProtocolBuilder("Other", "another protocol").bool("foreign", false);
            v.process(v.choices().chance(50) ? v.step(foreign.set(true)) : v.step(Op.await(foreign)));
        });
        add("a step that asks where others stand", v -> {
            Label label = Statements.label("there");
            Process other = v.builder().process("other_task").body(List.of(Statements.step(label)));
            v.process(v.step(Op.await(other.at(label))));
        });
        add("a step that asks who waits", v -> {
            Process other = v.builder().process("other_task").body(List.of(v.step()));
            v.process(v.step(Op.await(other.waits())));
        });
        add("a definition in a step", v -> {
            Cond defined = v.builder().define("Wrong", v.bool(), WHY);
            v.process(v.step(Op.await(defined)));
        });
        add("an operator that reads", v -> {
            Bool wrong = v.bool();
            v.builder().operator("Wrong", Kinds.bool(), Kinds.bool(), x -> x.and(wrong));
        });
        add(
                "an operator of nobody",
                v -> v.builder().operator("Wrong", Kinds.processesOrNone(), Kinds.bool(), x -> x.is(Pid.self())));
    }

    private void choices() {
        add("a choice that is used later", v -> {
            AtomicReference<Cond> kept = new AtomicReference<>();
            v.process(
                    Statements.with("w", Kinds.bool(), x -> {
                        kept.set(x);
                        return List.of(v.step());
                    }),
                    Statements.step("later", Op.await(kept.get())));
        });
        add("a choice without a step", v -> {
            Bool wrong = v.bool();
            v.process(v.step(), Statements.with("w", Kinds.bool(), x -> List.of(Statements.also(wrong.set(x)))));
        });
        add("a way that begins with no step", v -> {
            Bool wrong = v.bool();
            v.process(Statements.either(
                    Statements.label("choose"),
                    List.of(
                            Statements.way(List.of(v.step())),
                            Statements.way(List.of(Statements.also(wrong.set(true)))))));
        });
        add(
                "a way that may block for ever",
                v -> v.process(Statements.either(
                        Statements.label("choose"),
                        List.of(Statements.way(List.of(Statements.saying(v.step(), StepInfo::blockingForever)))))));
        add("next in a step", v -> v.process(v.step(Op.await(Terms.next(v.bool())))));
    }

    private void families() {
        add(
                "no members",
                v -> v.builder()
                        .processes("wrong_family", v.choices().of(0, -1))
                        .body(List.of(v.step())));
        add(
                "numbers from high to low",
                v -> v.builder().numbered("wrong_family", 3, 1).body(List.of(v.step())));
        add("numbers in common", v -> {
            v.builder().numbered("wrong_one", 100, 102).body(List.of(v.step()));
            v.builder().numbered("wrong_other", 102, 103).body(List.of(v.step()));
        });
        add("numbers and names", v -> {
            v.builder().numbered("wrong_family", 100, 101).body(List.of(v.step()));
            v.builder().pidOrNone("wrong");
        });
        add("a member that is not there", v -> {
            Family family = v.builder().processes("wrong_family", 2).body(List.of(v.step()));
            v.builder().never("Wrong", family.ended(family.member(3)), WHY);
        });
        add("a member told from the others", v -> {
            Family family = v.builder().processes("wrong_family", 2).symmetric().body(List.of(v.step()));
            v.builder().never("Wrong", family.ended(family.member(1)), WHY);
        });
        add(
                "a symmetric family with a type",
                v -> v.builder()
                        .processes(v.choices().of("z", "z_1"), 2)
                        .symmetric()
                        .body(List.of(v.step())));
        add("a count of the alike", v -> {
            Family family = v.builder().processes("wrong_family", 2).symmetric();
            family.body(List.of(v.step(Op.await(family.index(family.self()).is(1)))));
        });
    }

    private void fairness() {
        add(
                "fair, and owes nothing",
                v -> v.process(Statements.saying(v.step(), info -> info.fairIn(new FairGroup("g", false))))
                        .owesNothing(WHY));
        add(
                "fair, and may block",
                v -> v.process(Statements.saying(
                        v.step(), info -> info.fairIn(new FairGroup("g", false)).blockingForever())));
        add(
                "fair in two ways",
                v -> v.process(
                        Statements.saying(v.step(), info -> info.fairIn(new FairGroup("g", false))),
                        Statements.saying(v.step("other"), info -> info.fairIn(new FairGroup("g", true)))));
        add("an assumption on states", v -> {
            Process task = v.process(v.step());
            v.builder().never("Wrong", task.ended(), WHY).assuming(ProtocolBuilder.weaklyFair(task));
        });
        add("an assumption on nowhere", v -> {
            Process task = v.process(v.step());
            v.builder()
                    .eventually("Wrong", task.ended(), WHY)
                    .assuming(ProtocolBuilder.weaklyFair(task, Statements.label("nowhere")));
        });
    }

    private void properties() {
        add("a label of nobody", v -> {
            Process task = v.process(v.step());
            v.builder().never("Wrong", task.at(Statements.label("nowhere")), WHY);
        });
        add(
                "self in a property",
                v -> v.builder().never("Wrong", Pid.self().isNone().and(v.bool()), WHY));
        add(
                "the same in every state",
                v -> v.builder().always("Wrong", Num.of(1).is(1), WHY));
        add("next of a state", v -> v.builder().always("Wrong", Terms.next(v.bool()), WHY));
        add("a step without next", v -> v.builder().everyStep("Wrong", v.bool(), WHY));
        add("for every one of those who change", v -> {
            SetVar<Cond> wrong = v.builder().set("wrong", Kinds.bool());
            v.builder().forEvery(wrong, x -> v.builder().always("Wrong", wrong.contains(x), WHY));
        });
        add(
                "reachable for every one",
                v -> v.builder()
                        .forEvery(
                                Kinds.bool(),
                                x -> v.builder().reachable("Wrong", v.bool().and(x), WHY)));
        add(
                "vacuous without a premise",
                v -> v.builder().never("Wrong", v.bool(), WHY).vacuous(WHY));
        add(
                "safety of no refinement",
                v -> v.builder().never("Wrong", v.bool(), WHY).safetyOnly());
        add("overtaken less than never", v -> {
            Family family = v.builder().processes("wrong_family", 2).body(List.of(v.step()));
            v.builder().overtakenAtMost("Wrong", -1, family, family::ended, family::waits, WHY);
        });
        add("the name of the deadlock", v -> v.builder().never("NoDeadlock", v.bool(), WHY));
        add(
                "somebody else's variable in a property",
                v -> v.builder()
                        .never("Wrong", new ProtocolBuilder("Other", "another protocol").bool("foreign", false), WHY));
    }

    private void starts() {
        add("a beginning that says nothing", v -> v.builder().start("nothing"));
        add(
                "a beginning at nowhere",
                v -> v.builder().start("nowhere", v.process(v.step()).startsAt(Statements.label("nowhere"))));
        add(
                "a beginning out of range",
                v -> v.builder()
                        .start(
                                "too large",
                                v.builder().integer("wrong", 0, 1, 0).initially(2)));
        add("beginnings that speak of different things", v -> {
            Bool one = v.bool();
            Bool other = v.builder().bool("wrong_other", false);
            v.builder().start("one", one.initially(true));
            v.builder().start("other", other.initially(true));
        });
    }
}
