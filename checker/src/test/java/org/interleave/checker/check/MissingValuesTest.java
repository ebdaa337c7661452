package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.check.Asking.choosing;
import static org.interleave.checker.check.Asking.waitingFor;
import static org.interleave.checker.check.Asking.writing;
import static org.interleave.dsl.Kinds.pair;
import static org.interleave.dsl.Kinds.range;
import static org.interleave.dsl.Terms.all;
import static org.interleave.dsl.Terms.between;
import static org.interleave.dsl.Terms.count;
import static org.interleave.dsl.Terms.exists;
import static org.interleave.dsl.Terms.forAll;
import static org.interleave.dsl.Terms.greatest;
import static org.interleave.dsl.Terms.least;
import static org.interleave.dsl.Terms.sum;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pair;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** In each of these a queue is empty, and its first element is mentioned. TLC says whether anybody asks for it. */
@Tag("tlc")
@DisplayName("What is missing")
class MissingValuesTest {
    private static final Num ZERO = Num.of(0);

    /** The checks are of types, of the queue's rule, of deadlocks, and of who hangs. */
    private static final List<Verdict> MISUSE = List.of(
            Verdict.HOLDS_WITHOUT_MISUSE, Verdict.VIOLATED, Verdict.HOLDS_WITHOUT_MISUSE, Verdict.HOLDS_WITHOUT_MISUSE);

    private record Question(String what, Asking asking) {}

    /** A set is made before anybody looks at an element of it. */
    @TestFactory
    Stream<DynamicTest> is_asked_for_with_the_set_that_it_is_in() {
        return Stream.of(
                        new Question(
                                "every element of nothing but that",
                                writing(a -> forAll(a.numbers().without(a.numbers(a.first())), x -> x.is(1)))),
                        new Question(
                                "an element of that and others",
                                writing(a -> exists(a.numbers(a.one, a.first()), x -> x.is(1)))),
                        new Question(
                                "an element of a union",
                                writing(a -> exists(a.numbers(a.one).plus(a.first()), x -> x.is(1)))),
                        new Question(
                                "an element of what both have",
                                writing(a -> exists(a.numbers().intersect(a.numbers(a.first())), x -> x.is(1)))),
                        new Question(
                                "the first of those that are kept",
                                writing(a -> exists(
                                        all(range(0, 2)).where(x -> x.is(0).or(x.is(a.first()))), x -> x.is(0)))),
                        new Question(
                                "the first of those that are kept and not taken away",
                                writing(a -> exists(
                                        all(range(0, 2))
                                                .where(x -> x.is(0).or(x.is(a.first())))
                                                .without(a.numbers(a.one)),
                                        x -> x.is(0)))),
                        new Question(
                                "numbers up to that", writing(a -> forAll(between(a.one, a.first()), x -> x.is(1)))),
                        new Question(
                                "how many are kept",
                                writing(a -> count(
                                                all(range(0, 2)), x -> x.is(0).or(x.is(a.first())))
                                        .is(1))),
                        new Question(
                                "a part of it", writing(a -> a.numbers(a.one).subsetOf(a.numbers(a.one, a.first())))),
                        new Question(
                                "an element behind one that is found: nobody knows in which order",
                                writing(a -> exists(range(0, 2), x -> x.is(0).or(x.is(a.first()))))),
                        new Question(
                                "an element that somebody waits for",
                                waitingFor(a -> exists(range(0, 2), x -> x.is(0).or(x.is(a.first()))))))
                .map(question -> dynamicTest(question.what(), () -> requireMisuse(question.asking())));
    }

    @TestFactory
    Stream<DynamicTest> is_asked_for_before_a_choice() {
        return Stream.of(new Question(
                        "a choice from nothing but that",
                        choosing(a -> a.numbers().without(a.numbers(a.first())), a -> a.one.is(1))))
                .map(question -> dynamicTest(question.what(), () -> requireMissing(question.asking())));
    }

    /** Of no numbers none is the least. That is nobody's misuse, and nothing is decided behind it. */
    @TestFactory
    Stream<DynamicTest> is_the_least_of_nothing() {
        return Stream.of(
                        new Question(
                                "of a set that is empty",
                                waitingFor(a -> least(a.numbers()).is(1))),
                        new Question(
                                "of those that are kept, and none is",
                                writing(a -> least(range(0, 2), x -> x.gt(a.one.plus(1)))
                                        .is(1))),
                        new Question(
                                "the greatest of those that are made, and none is",
                                writing(a -> greatest(a.numbers().map(range(0, 2), x -> x.plus(1)))
                                        .is(1))),
                        new Question(
                                "in a sum",
                                writing(a -> sum(range(0, 2), x -> least(between(x, a.one)))
                                        .is(1))))
                .map(question -> dynamicTest(question.what(), () -> requireMissing(question.asking())));
    }

    /** In an action TLC looks for all ways, so the module says that the second is wanted only without the first. */
    @TestFactory
    Stream<DynamicTest> is_not_asked_for_where_one_way_to_take_a_step_is_enough() {
        return Stream.of(
                        new Question(
                                "or", waitingFor(a -> a.one.is(1).or(a.first().is(1)))),
                        new Question(
                                "the least, where there is one",
                                waitingFor(a -> a.numbers()
                                        .isEmpty()
                                        .or(least(a.numbers()).is(1)))),
                        new Question(
                                "or, and then something that does not hold",
                                waitingFor(a -> a.one.is(1).or(a.first().is(1)).and(a.one.is(2)))))
                .map(question -> dynamicTest(question.what(), () -> requireNothingMissing(question.asking())));
    }

    @TestFactory
    Stream<DynamicTest> is_not_asked_for_where_nobody_needs_it() {
        return Stream.of(
                        new Question(
                                "the condition of no element", writing(a -> forAll(a.numbers(), x -> x.is(a.first())))),
                        new Question(
                                "or, where one way is enough",
                                writing(a -> a.one.is(1).or(a.first().is(1)))),
                        new Question(
                                "behind something that does not hold",
                                waitingFor(
                                        a -> Cond.not(a.one.is(2).and(a.first().is(1))))),
                        new Question(
                                "behind a guard that does not hold",
                                waitingFor(a ->
                                        a.one.is(2).and(a.one.is(1).or(a.first().is(1))))),
                        new Question("what an operator forgets", writing(a -> a.forgets.apply(a.one, a.first()))),
                        new Question(
                                "a choice in a step that waits", choosing(a -> a.numbers(a.first()), a -> a.one.is(2))),
                        new Question(
                                "another pair than the one that is looked for",
                                writing(a -> all(pair(range(0, 2), range(0, 2)))
                                        .where(p ->
                                                p.first().is(1).or(p.second().is(a.first())))
                                        .contains(Pair.of(a.one, ZERO)))))
                .map(question -> dynamicTest(question.what(), () -> requireNothingMissing(question.asking())));
    }

    /** Who asks a queue for an element that there is none of misuses it. */
    private static void requireMisuse(Asking asking) {
        assertThat(verdicts(asking, Engine.TLC)).isEqualTo(MISUSE);
        assertThat(verdicts(asking, Engine.FAST)).isEqualTo(MISUSE);
    }

    private static void requireMissing(Asking asking) {
        assertThat(verdicts(asking, Engine.TLC)).containsOnly(Verdict.SPEC_ERROR);
        assertThat(verdicts(asking, Engine.FAST)).containsOnly(Verdict.SPEC_ERROR);
    }

    private static void requireNothingMissing(Asking asking) {
        assertThat(verdicts(asking, Engine.TLC))
                .doesNotContain(Verdict.SPEC_ERROR, Verdict.HOLDS_WITHOUT_MISUSE)
                .isEqualTo(verdicts(asking, Engine.FAST));
    }

    private static List<Verdict> verdicts(Asking asking, Engine engine) {
        return ProtocolAssertions.check(asking, CheckOptions.DEFAULT.by(engine)).result().properties().stream()
                .map(PropertyResult::verdict)
                .toList();
    }
}
