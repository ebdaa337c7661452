package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.List;
import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.graph.StateDiagram;
import org.interleave.checker.model.Session;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A constraint ends searches as TLC's {@code CONSTRAINT} does: states outside of it are generated and looked at, but
 * neither counted as distinct nor explored further, and what is not explored is never said to hold.
 */
@Tag("tlc")
@DisplayName("A constraint")
class ConstraintTest {
    private static CheckedProtocol by(Engine engine, ProtocolSource source) {
        return check(source, CheckOptions.DEFAULT.by(engine));
    }

    private static PropertyResult result(CheckedProtocol checked, String property) {
        return checked.result().properties().stream()
                .filter(result -> result.property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static void requireSearch(
            CheckedProtocol checked, String property, long distinct, long generated, int depth) {
        Search search = result(checked, property).search().orElseThrow();
        assertThat(search.distinctStates()).isEqualTo(distinct);
        assertThat(search.generatedStates()).isEqualTo(generated);
        assertThat(search.depth()).hasValue(depth);
    }

    /** A counter that nothing bounds, as far as anybody will ever see. */
    private static class Counter extends ProtocolSource {
        final Int n;
        final Process task = process("task", this::count);

        Counter(int first, int... others) {
            super("A task counts without end");
            n = integer("n", 0, 1_000_000_000, first, others);
        }

        private void count() {
            loop(() -> step("count", n.inc()));
        }

        @Override
        protected void properties() {
            constraint("Small", n.le(3), "three rounds show what there is to see");
            never("Two", n.is(2), "it is violated inside");
            never("Four", n.is(4), "it is violated by the first state outside");
            never("Five", n.is(5), "it is violated further outside only");
            reachable("Three", n.is(3), "it is there inside");
            reachable("JustOutside", n.is(4), "the first state outside is looked at, and is real");
            reachable("Outside", n.is(6), "it is not known");
            everyStep("Up", next(n).is(n.plus(1)), "it counts by one");
            everyStep("NotToFour", next(n).isNot(4), "the step out is one too");
            everyStep("NotToFive", next(n).isNot(5), "steps outside are not looked at");
            noDeadlock("who can step to a state outside is in no deadlock");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ends_a_search_that_would_have_no_end(Engine engine) {
        CheckedProtocol checked = by(engine, new Counter(0));

        assertThat(checked)
                .holdsWithinBound("Five", "Up", "NotToFive", "TypeOK", "NoDeadlock")
                .holds("Three", "JustOutside")
                .violates("Two")
                .inStates(3)
                .violates("Four")
                .inStates(5)
                .violates("NotToFour")
                .inStates(5);
        requireSearch(checked, "Five", 4, 5, 4);
        PropertyResult five = result(checked, "Five");
        assertThat(five.message())
                .isEqualTo("It holds while the constraint Small holds; nothing is known of what comes behind that.");
        assertThat(five.search().orElseThrow().complete()).isFalse();
        PropertyResult outside = result(checked, "Outside");
        assertThat(outside.verdict()).isEqualTo(Verdict.SPEC_ERROR);
        assertThat(outside.message())
                .startsWith("not decided, since it was not found while the constraint Small holds");
    }

    @Test
    void is_drawn_as_far_as_searches_go() {
        StateDiagrams.Outcome outcome = StateDiagrams.of(new Session(new Counter(0).build()), 10, CheckListener.NONE);

        List<StateDiagram.State> states =
                ((StateDiagrams.Outcome.Drawn) outcome).diagram().states();
        assertThat(states).hasSize(5);
        assertThat(states.get(4).changed()).contains("n = 4", "not explored: Small does not hold");
        assertThat(states.get(4).violated()).containsExactly("Four");
        assertThat(states.get(4).kinds()).isEmpty();
    }

    /** Initial states outside are generated and looked at, and no more. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void holds_of_initial_states_too(Engine engine) {
        CheckedProtocol checked = by(engine, new Counter(0, 4, 7));

        assertThat(checked)
                .holdsWithinBound("Five", "Up", "NoDeadlock")
                .violates("Four")
                .inStates(1);
        requireSearch(checked, "Five", 4, 7, 4);
        assertThat(result(checked, "Outside").verdict()).isEqualTo(Verdict.SPEC_ERROR);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void that_leaves_nothing_to_begin_with_decides_nothing(Engine engine) {
        CheckedProtocol checked = by(engine, new Counter(7));

        for (String property : new String[] {"Five", "Up", "NoDeadlock", "TypeOK", "Outside"}) {
            assertThat(result(checked, property).verdict()).as(property).isEqualTo(Verdict.SPEC_ERROR);
        }
        assertThat(result(checked, "Five").message()).contains("no state to begin with", "constraint");
    }

    /** A constraint that leaves nothing out. */
    private static final class Bounded extends ProtocolSource {
        final Int n = integer("n", 0, 3, 0);
        final Process task = process("task", () -> while_("more", n.lt(3), () -> step("count", n.inc())));

        Bounded() {
            super("A task counts to three");
        }

        @Override
        protected void properties() {
            constraint("Small", n.le(3), "it counts to three");
            never("Four", n.gt(3), "it stops");
            reachable("MinusOne", n.lt(0), "it never is");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void that_leaves_nothing_out_changes_nothing(Engine engine) {
        CheckedProtocol checked = by(engine, new Bounded());

        assertThat(checked).holds("Four", "TypeOK", "NoDeadlock", "NobodyHangs");
        assertThat(result(checked, "MinusOne").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result(checked, "Four").search().orElseThrow().complete()).isTrue();
    }

    /** Published style: a queue without bound, and {@code Len(q) <= 3} in the cfg. */
    private static final class Channel extends ProtocolSource {
        final Fifo<Num> q = fifo("q", range(1, 2), 50);
        final Int sum = integer("received", 0, 2, 0);
        final Process sender =
                process("sender", () -> loop(() -> with_("item", range(1, 2), item -> step("send", q.append(item)))));
        final Process receiver = process(
                "receiver", () -> loop(() -> step("receive", await(q.notEmpty()), sum.set(q.first()), q.pop())));

        Channel() {
            super("A channel of any length");
        }

        @Override
        protected void properties() {
            constraint("ShortQueue", q.length().le(3), "three messages on the way are enough");
            constraint("NoTwoInFront", not(q.notEmpty().and(q.first().is(2)).and(sum.is(2))), "a second one");
            always("Received", sum.le(2), "what was sent is received");
            never("Four", q.length().gt(4), "nobody is that far ahead");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_several_is_the_conjunction(Engine engine) {
        CheckedProtocol checked = by(engine, new Channel());

        assertThat(checked).holdsEverythingElseWithinBound();
        assertThat(result(checked, "Received").message())
                .isEqualTo("It holds while the constraint ShortQueue holds and the constraint NoTwoInFront holds;"
                        + " nothing is known of what comes behind that.");
        // As TLC counts ShortQueue and NoTwoInFront in two CONSTRAINT lines of a module of its own.
        requireSearch(checked, "Received", 38, 112, 6);
    }

    /** Who waits for what happens outside. */
    private static final class Edge extends ProtocolSource {
        final Int n = integer("n", 0, 9, 0);
        final Process counts = process("counts", () -> while_("more", n.lt(9), () -> step("count", n.inc())));
        final Process waits = process("waits", () -> step("wait", await(n.is(9))));

        Edge() {
            super("A task waits for a counter");
        }

        @Override
        protected void properties() {
            constraint("Small", n.le(3), "far enough");
            noDeadlock("the counter comes to nine");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void makes_no_deadlock_at_its_edge(Engine engine) {
        assertThat(by(engine, new Edge())).holdsEverythingElseWithinBound();
    }

    /** A deadlock in front of the edge, and one in a state outside. */
    private static final class Deadlocks extends ProtocolSource {
        final Bool stuck = bool("stuck", false);
        final Bool outside = bool("outside", false);
        final boolean inside;
        final Process task = process("task", this::task);
        final Label wait = label();

        Deadlocks(boolean inside) {
            super("A task gets stuck");
            this.inside = inside;
        }

        private void task() {
            step("get_stuck", stuck.set(true), outside.set(!inside));
            step(wait, await(not(stuck)));
        }

        @Override
        protected void properties() {
            constraint("Inside", not(outside), "nobody looks further");
            noDeadlock("nobody gets stuck");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void hides_deadlocks_outside_only(Engine engine) {
        assertThat(by(engine, new Deadlocks(true)))
                .violates("NoDeadlock")
                .inStates(2)
                .violates("NobodyHangs")
                .inStates(2);
        assertThat(by(engine, new Deadlocks(false))).holdsEverythingElseWithinBound();
    }

    /** A task that gets stuck outside, beside a server, which may wait. */
    private static final class StuckBesideServer extends ProtocolSource {
        final Bool stuck = bool("stuck", false);
        final Bool asked = bool("asked", false);
        final boolean inside;
        final Process task = process("task", this::task);
        final Process server = process(
                "server",
                () -> loop(() -> step("serve", await(asked), asked.set(false)).idleWhile(not(asked))));

        StuckBesideServer(boolean inside) {
            super("A task gets stuck beside a server");
            this.inside = inside;
        }

        private void task() {
            step("get_stuck", stuck.set(true));
            step("wait", await(not(stuck)));
        }

        @Override
        protected void properties() {
            constraint("Inside", inside ? asked.implies(stuck) : not(stuck), "nobody looks further");
            noDeadlock("nobody gets stuck");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void asks_nothing_of_deadlocks_outside_beside_servers_either(Engine engine) {
        assertThat(by(engine, new StuckBesideServer(true)))
                .violates("NoDeadlock")
                .inStates(2)
                .violates("NobodyHangs")
                .inStates(2);
        assertThat(by(engine, new StuckBesideServer(false))).holdsEverythingElseWithinBound();
    }

    /** Locks that are taken the other way round outside only. */
    private static final class Orders extends ProtocolSource {
        final Int n = integer("n", 0, 9, 0);
        final Mutex a = new Mutex(this, "a");
        final Mutex b = new Mutex(this, "b");
        final Process counts = process("counts", () -> while_("more", n.lt(9), () -> step("count", n.inc())));
        final Process one = process("one", this::one);
        final Process other = process("other", this::other);

        Orders() {
            super("Locks in two orders");
        }

        private void one() {
            step(a.lock());
            step("lock_b", b.lock());
            step("unlock_b", b.unlock());
            step(a.unlock());
        }

        private void other() {
            step("late", await(n.is(9)));
            step(b.lock());
            step("lock_a", a.lock());
            step("unlock_a", a.unlock());
            step(b.unlock());
        }

        @Override
        protected void properties() {
            constraint("Small", n.le(3), "far enough");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void says_no_more_of_the_order_of_locks(Engine engine) {
        assertThat(by(engine, new Orders())).holdsEverythingElseWithinBound();
        assertThat(check(new Orders(), CheckOptions.DEFAULT.by(engine).only("LockOrder")))
                .holdsWithinBound("LockOrder");
    }

    /** It counts by one. */
    private static final class ByOne extends ProtocolSource {
        final Int k = integer("k", 0, 5, 0);
        final Process task = process("task", () -> rules(() -> rule("count", k.inc())));

        ByOne() {
            super("A counter");
        }

        @Override
        protected void properties() {
            constraint("Low", k.le(1), "of the other's search, which says nothing of what it may do");
            noDeadlock("it counts");
        }
    }

    /** A counter that makes a jump. */
    private static final class Jumps extends ProtocolSource {
        final ByOne above = new ByOne();
        final Int n;
        final int jump;
        final Process task = process("task", this::count);

        Jumps(int jump, int first, int... others) {
            super("A counter that jumps");
            this.jump = jump;
            n = integer("n", 0, 9, first, others);
        }

        private void count() {
            loop(() -> either(
                    () -> step("count", await(n.lt(5)), n.inc()), () -> step("jump", await(n.is(jump)), n.set(5))));
        }

        @Override
        protected void properties() {
            constraint("Small", n.le(3), "far enough");
            refines("Counts", above, "it counts by one", map(above.k, n)).safetyOnly();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void goes_with_refinement_of_steps(Engine engine) {
        assertThat(by(engine, new Jumps(8, 0))).holdsWithinBound("Counts");
        assertThat(by(engine, new Jumps(3, 0))).violates("Counts").inStates(5);
        assertThat(by(engine, new Jumps(8, 0, 4))).violates("Counts").inStates(1);
    }

    /** Two take turns, and one goes first once more after some time. */
    private static final class Overtakes extends ProtocolSource {
        final Int n = integer("n", 0, 9, 0);
        final Label wait = label();
        final Label go = label();
        final Numbered proc = numbered("proc", 1, 2, this::proc);

        Overtakes() {
            super("Somebody goes first");
        }

        private void proc() {
            loop(() -> {
                step(wait, await(proc.self().is(1).or(n.is(9))));
                step(go, await(n.lt(9)), n.inc());
            });
        }

        @Override
        protected void properties() {
            constraint("Small", n.le(2), "far enough");
            overtakenAtMost("Twice", 2, proc, p -> proc.at(p, wait), q -> proc.at(q, go), "it is fair");
            overtakenAtMost("Four", 4, proc, p -> proc.at(p, wait), q -> proc.at(q, go), "it is fair so far");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void goes_with_overtaking(Engine engine) {
        assertThat(by(engine, new Overtakes())).violates("Twice").holdsWithinBound("Four");
    }

    /** Members of a symmetric family. */
    private static final class Symmetric extends ProtocolSource {
        final Int n = integer("n", 0, 50, 0);
        final Family worker =
                processes("worker", 3, () -> loop(() -> step("count", n.inc()))).symmetric();
        final Label rest = label();

        Symmetric() {
            super("Workers count");
        }

        @Override
        protected void properties() {
            Cond small = define("FewRounds", n.le(4), "what is counted");
            constraint("Small", small, "four rounds");
            never("Six", n.is(6), "nobody is that far");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void goes_with_symmetry(Engine engine) {
        CheckedProtocol checked = by(engine, new Symmetric());

        assertThat(checked).holdsEverythingElseWithinBound();
        assertThat(checked.result().warnings()).isEmpty();
        requireSearch(checked, "Six", 5, 16, 5);
    }
}
