package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Statement;

/** The statements of a protocol that is written as a class that are made of others: loops, choices and the like. */
@Library
abstract class SourceStatements extends SourceSteps {
    SourceStatements() {}

    /**
     * A loop without end.
     *
     * @param body what is repeated
     */
    protected final void loop(Runnable body) {
        Recorder recorder = recorder("loop");
        recorder.add(Statements.loop(recorder.block(body)));
    }

    /**
     * A loop whose condition is looked at together with the step before.
     *
     * @param condition it goes on while this holds
     * @param body what is repeated
     */
    protected final void while_(Cond condition, Runnable body) {
        Recorder recorder = recorder("while_");
        recorder.add(Statements.loopWhile(condition, recorder.block(body)));
    }

    /**
     * A loop whose condition is looked at in a step.
     *
     * @param name name of the step
     * @param condition it goes on while this holds
     * @param body what is repeated
     * @return the step, to say more about it
     */
    protected final StepHandle while_(String name, Cond condition, Runnable body) {
        return while_(Statements.label(name), condition, body);
    }

    /**
     * A loop whose condition is looked at in a step that is referred to.
     *
     * @param label name of the step
     * @param condition it goes on while this holds
     * @param body what is repeated
     * @return the step, to say more about it
     */
    protected final StepHandle while_(Label label, Cond condition, Runnable body) {
        Recorder recorder = recorder("while_(" + label + ")");
        return handle(recorder.add(Statements.loopWhile(label, condition, recorder.block(body))));
    }

    /**
     * Bounded retry: the body is tried, and tried again when it comes to its end, up to a number of times. A try that
     * succeeds leaves it, by {@code goto_}, {@code break_} or {@code return_}.
     *
     * @param attempts counts the tries that failed
     * @param bound how many tries there are; at least one
     * @param body one try
     */
    protected final void retry(Int attempts, Num bound, Runnable body) {
        Recorder recorder = recorder("retry");
        List<Statement> round = recorder.block(() -> {
            body.run();
            also(attempts.inc());
            if_(attempts.lt(bound), this::continue_);
            break_();
        });
        if (continues(round) > 1) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.UNCOUNTED_TRY,
                            CallSite.here(),
                            "continue_() in the body of retry(...) would try again without counting",
                            "let the body come to its end: that is how a try fails"));
        }
        recorder.add(Statements.loop(round));
    }

    /**
     * Goes through numbers in order: the body is done for each. The number is a variable like any other; the step
     * before the loop gives it its first value. After the loop it is one more than the last number, so its range must
     * reach that far.
     *
     * @param number takes the numbers, for example a local
     * @param from the first number
     * @param to the last number; where it is less than the first, the body is not done at all
     * @param body what is done for a number
     */
    protected final void forEach(Int number, Num from, Num to, Runnable body) {
        Recorder recorder = recorder("forEach");
        List<Statement> round = recorder.block(body);
        if (continues(round) > 0) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.UNCOUNTED_TRY,
                            CallSite.here(),
                            "continue_() in the body of forEach(...) would go on with the same number",
                            "let the body come to its end: that is how the next number is taken"));
        }
        recorder.addAll(Statements.forEach(number, from, to, round));
    }

    /**
     * Goes through numbers in order: the body is done for each. Afterwards the number is one more than the last, so its
     * range must reach that far.
     *
     * @param number takes the numbers, for example a local
     * @param from the first number
     * @param to the last number
     * @param body what is done for a number
     */
    protected final void forEach(Int number, int from, int to, Runnable body) {
        forEach(number, Num.of(from), Num.of(to), body);
    }

    /** How often a round of a loop goes on with the next one. */
    private static long continues(List<Statement> statements) {
        return statements.stream().mapToLong(SourceStatements::continues).sum();
    }

    private static long continues(Statement statement) {
        if (statement instanceof Statement.Continue) {
            return 1;
        }
        return statement instanceof Statement.Loop ? 0 : continues(statement.inside());
    }

    /**
     * A choice that nobody controls, between ways that each begin with a step. The process stands at one place before
     * it, named after the first steps.
     *
     * @param ways the ways to choose from
     */
    protected final void either(Runnable... ways) {
        Recorder recorder = recorder("either");
        List<Statement.Way> recorded = new ArrayList<>();
        for (Runnable way : ways) {
            recorded.add(Statements.way(recorder.block(way)));
        }
        String name = ways.length == 0
                ? "nothing"
                : String.join(
                        "_or_",
                        recorded.stream().map(way -> firstStep(way.body())).toList());
        recorder.add(Statements.either(Statements.label(name), recorded));
    }

    /**
     * A choice that nobody controls, between named ways of one step.
     *
     * @param name name of the step
     * @param ways the ways, made by {@link #way}
     * @return the step, to say more about it
     */
    protected final StepHandle either(String name, Way... ways) {
        return either(Statements.label(name), ways);
    }

    /**
     * A choice that nobody controls, between named ways of one step that is referred to.
     *
     * @param label name of the step
     * @param ways the ways, made by {@link #way}
     * @return the step, to say more about it
     */
    protected final StepHandle either(Label label, Way... ways) {
        Recorder recorder = recorder("either(" + label + ")");
        return handle(recorder.add(Statements.either(
                label, Arrays.stream(ways).map(way -> way.recorded(recorder)).toList())));
    }

    /**
     * A named way of a choice.
     *
     * @param name its name
     * @param operations what its first step does, in order
     * @return the way
     */
    protected static Way way(String name, Op... operations) {
        return new Way(name, operations);
    }

    /**
     * A choice of an element that nobody controls. It stands in front of a step, and is made when that step is taken;
     * where there is no element to choose, the step waits. Only that step knows the element: let it store what later
     * ones need.
     *
     * @param name what the element is called
     * @param domain what to choose from: a set, a kind or a family
     * @param body the step, and what follows
     * @param <R> what an element is read as
     */
    protected final <R> void with_(String name, Domain<R> domain, Consumer<R> body) {
        Recorder recorder = recorder("with_(\"" + name + "\")");
        recorder.add(Statements.with(name, domain, element -> recorder.block(() -> body.accept(element))));
    }

    /**
     * Statements that happen together, as one step, whatever way they take.
     *
     * @param name name of the step
     * @param body statements without a name
     * @return the step, to say more about it
     */
    protected final StepHandle atomic(String name, Runnable body) {
        return atomic(Statements.label(name), body);
    }

    /**
     * Statements that happen together, as one step that is referred to, whatever way they take.
     *
     * @param label name of the step
     * @param body statements without a name
     * @return the step, to say more about it
     */
    protected final StepHandle atomic(Label label, Runnable body) {
        Recorder recorder = recorder("atomic(" + label + ")");
        return handle(recorder.add(Statements.atomic(label, recorder.block(body))));
    }

    /**
     * Writes statements out under a name, so that one process can call a C function twice: the names of their steps and
     * locals end with it, as in {@code up_read_again}.
     *
     * @param name what their names end with
     * @param statements calls the function
     */
    protected final void as_(String name, Runnable statements) {
        recorder("as_(\"" + name + "\")").expansion(name, statements);
    }

    /**
     * Writes statements out under a name, so that one process can call a C function twice, and look at its result each
     * time.
     *
     * @param name what the names of their steps and locals end with
     * @param statements calls the function
     * @param <T> the result
     * @return the result
     */
    protected final <T> T as_(String name, Supplier<T> statements) {
        List<T> result = new ArrayList<>();
        as_(name, () -> {
            result.add(statements.get());
        });
        return result.get(0);
    }

    /**
     * Says what a process does by rules: for ever, one of those that can be taken is taken. Such a process stands at one
     * place only. Each statement of the body is a rule, usually a {@link #rule}, or a {@link #with_} around one.
     *
     * @param rules the rules
     * @return the place, to say more about it, for example when the process is idle there
     */
    protected final StepHandle rules(Runnable rules) {
        Recorder recorder = recorder("rules");
        return handle(recorder.add(Statements.rules(recorder.block(rules))));
    }

    /**
     * A rule of {@link #rules}: a step.
     *
     * @param name its name
     * @param operations when it can be taken, and what it does, in order
     * @return the rule, to say more about it
     */
    protected final StepHandle rule(String name, Op... operations) {
        return step("rule(\"" + name + "\")", Statements.step(name, operations)).asRule();
    }

    /**
     * A rule that is referred to.
     *
     * @param label its name
     * @param operations when it can be taken, and what it does, in order
     * @return the rule, to say more about it
     */
    protected final StepHandle rule(Label label, Op... operations) {
        return step("rule(" + label + ")", Statements.step(label, operations)).asRule();
    }

    private static String firstStep(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !(statement instanceof Statement.Local))
                .findFirst()
                .map(SourceStatements::firstStep)
                .orElse("nothing");
    }

    private static String firstStep(Statement first) {
        if (first instanceof Statement.Step step) {
            return step.info().label().name();
        }
        if (first instanceof Statement.Atomic atomic) {
            return atomic.info().label().name();
        }
        if (first instanceof Statement.Either either) {
            return either.info().label().name();
        }
        if (first instanceof Statement.Branch branch) {
            return branch.info().map(info -> info.label().name()).orElse("nothing");
        }
        boolean beginsInside = first instanceof Statement.Function
                || first instanceof Statement.With
                || first instanceof Statement.Loop;
        return beginsInside ? firstStep(first.inside()) : "nothing";
    }
}
