package org.interleave.checker.check;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Lifo;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pair;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.Seq;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;

/** Protocols with variables of more than 64 bits, each kind of them. */
final class WideProtocols {
    private WideProtocols() {}

    /** Sets over more than 64 elements, numbers and pairs. */
    static final class Sets extends ProtocolSource {
        final SetVar<Num> numbers = set("numbers", range(-3, 90));
        final SetVar<Pair<Num, Num>> pairs = set("pairs", pair(range(0, 11), range(1, 9)));
        final SetVar<Pair<Num, Num>> others =
                variable("others", setOf(pair(range(0, 11), range(1, 9))), SetOf.of(pair(range(0, 11), range(1, 9))));
        final Int seen = integer("seen", 0, 200, 0);
        final Process adder = process("adder", this::adder);
        final Process mover = process("mover", this::mover);

        Sets() {
            super("Wide sets.");
        }

        void adder() {
            with_(
                    "one",
                    between(Num.of(60), Num.of(64)),
                    one -> step(
                            "add",
                            numbers.add(one),
                            pairs.add(Pair.of(one.mod(12), one.mod(9).plus(1)))));
            step(
                    "all",
                    numbers.set(
                            numbers.union(all(range(0, 70)).where(x -> x.mod(7).is(0)))));
            step("count", seen.set(numbers.size().plus(pairs.size())));
            step("less", numbers.set(numbers.minus(Num.of(63)).without(all(range(65, 90)))));
            with_("some", numbers, some -> step("take", numbers.remove(some)));
            step(
                    "both",
                    others.set(pairs.union(SetOf.of(
                            pair(range(0, 11), range(1, 9)),
                            Pair.of(Num.of(11), Num.of(9)),
                            Pair.of(Num.of(0), Num.of(1))))));
        }

        void mover() {
            step("wait", await(pairs.notEmpty()), others.set(pairs));
            if_("same", pairs.is(others), () -> step("clear", pairs.clear()));
            step(
                    "fill",
                    others.set(all(pair(range(0, 11), range(1, 9)))
                            .where(p -> p.first().plus(p.second()).is(12))
                            .without(others)));
            step(
                    "cut",
                    others.set(others.intersect(all(pair(range(0, 11), range(1, 9)))
                            .where(p -> p.first().lt(7)))));
            step("each", await(exists(others, p -> p.first().is(6))), numbers.set(numbers.where(x -> x.lt(61))));
        }

        @Override
        protected void properties() {
            always("Few", numbers.size().le(13), "there are not many");
            always(
                    "Within",
                    pairs.subsetOf(all(pair(range(0, 11), range(1, 9)))
                            .where(p -> p.first().lt(6))),
                    "low");
            never("High", numbers.contains(Num.of(64)).and(pairs.isEmpty()), "never that");
            reachable("Equal", pairs.is(others).and(pairs.notEmpty()), "both are the same");
            always("Counted", count(numbers, x -> x.gt(60)).le(3), "few are high");
            eventually("Cut", forAll(others, p -> p.first().lt(9)), "high ones go away");
        }
    }

    /** Arrays and sets by pairs whose bits are not all pairs: in one long, since pairs are counted, or as they are. */
    static final class Pairs extends ProtocolSource {
        /** Three of four keys: what stands where the fourth would be is zero, whoever writes. */
        final Array<Pair<Num, Num>, Int> three = array("three", pair(range(0, 2), range(5, 5)), range(-1, 2), 1);

        final Array<Pair<Num, Num>, Int> nine = array("nine", pair(range(0, 2), range(0, 2)), range(0, 31), 1);
        final Array<Pair<Num, Num>, Int> many = array("many", pair(range(1, 5), range(1, 3)), range(0, 255), 254);
        final SetVar<Pair<Num, Num>> few = set("few", pair(range(0, 4), range(0, 8)));
        final SetVar<Pair<Num, Num>> fewer = set("fewer", pair(range(1, 3), range(0, 2)));
        final Process one = process("one", this::one);
        final Process other = process("other", this::other);

        Pairs() {
            super("Arrays and sets by pairs.");
        }

        void one() {
            with_(
                    "key",
                    pair(range(0, 2), range(5, 5)),
                    key -> step("first", three.of(key).set(0)));
            with_(
                    "key",
                    pair(range(0, 2), range(5, 5)),
                    key -> step("second", three.of(key).set(0)));
            with_(
                    "key",
                    pair(range(0, 2), range(0, 2)),
                    key -> step(
                            "nine",
                            nine.of(key).set(key.first().times(7)),
                            few.add(Pair.of(key.second(), key.first().plus(6)))));
            with_(
                    "key",
                    pair(range(1, 5), range(2, 2)),
                    key -> step("many", many.of(key).inc(), few.add(key)));
            step(
                    "fewer",
                    fewer.set(few.where(p -> all(pair(range(1, 3), range(0, 2))).contains(p))));
        }

        void other() {
            step("all", three.setEach(v -> v.set(0)));
            step("each", nine.setEach((k, v) -> when(k.second().is(1), v.set(31))));
            step("more", many.setEach((k, v) -> v.set(k.first().times(51))));
            step(
                    "join",
                    few.set(few.union(fewer)
                            .union(SetOf.of(pair(range(0, 4), range(0, 8)), Pair.of(Num.of(4), Num.of(8))))));
            with_("some", few, some -> step("take", few.remove(some), fewer.clear()));
        }

        @Override
        protected void properties() {
            always(
                    "Three",
                    exists(pair(range(0, 2), range(5, 5)), k -> three.of(k).isNot(0)),
                    "not all are zero");
            always(
                    "Nine",
                    forAll(
                            pair(range(0, 2), range(0, 2)),
                            k -> nine.of(k).le(14).or(k.second().is(1))),
                    "so");
            always("Many", many.of(Pair.of(Num.of(5), Num.of(2))).ge(254), "large");
            always("Few", few.size().le(3), "few");
            always("Fewer", fewer.subsetOf(few).or(not(few.contains(Pair.of(Num.of(1), Num.of(2))))), "fewer");
        }
    }

    record Letter(Num from, Num stamp, SetOf<Num> to) {}

    /** Records, queues of records, stacks and optional values. */
    static final class Records extends ProtocolSource {
        private static final int MOST = 1_000_000;
        final RecordVar<Letter> draft = variable(
                "draft",
                record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))),
                new Letter(Num.of(1), Num.of(2), SetOf.of(range(1, 40))));
        final Fifo<Letter> post =
                fifo("post", record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))), 3);
        final Lifo<Letter> pile =
                lifo("pile", record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))), 2);
        final MaybeVar<Letter> read =
                maybe("read", record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))));
        final Function<Letter, Letter> answer = operator(
                "Answer",
                record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))),
                record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))),
                letter -> new Letter(letter.stamp(), letter.from(), letter.to().plus(Num.of(40))));
        final Process writer = process("writer", this::writer);
        final Process reader = process("reader", this::reader);

        Records() {
            super("Wide records.");
        }

        void writer() {
            step("sign", draft.set(Letter::stamp, Num.of(999_999)));
            with_(
                    "to",
                    range(1, 2),
                    to -> step("address", draft.set(Letter::to, SetOf.of(range(1, 40), to, Num.of(39)))));
            step("post", post.append(draft.get()), pile.push(draft.get()));
            step("answer", draft.set(answer.apply(draft.get())));
            step("again", post.append(answer.apply(draft.get())));
            step("third", post.append(draft.get()));
        }

        void reader() {
            step("take", await(post.notEmpty()), read.put(post.first()), post.pop());
            if_("known", post.contains(read.get()), () -> step("drop", read.clear()));
            step(
                    "next",
                    await(post.notEmpty()),
                    draft.set(ifElse(
                            record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))),
                            post.first().stamp().is(1),
                            post.first(),
                            post.last())));
            step(
                    "stack",
                    await(post.length().ge(2)),
                    post.set(Seq.of(
                            record(Letter.class, range(0, MOST), range(0, MOST), setOf(range(1, 40))),
                            draft.get(),
                            post.get(2))));
        }

        @Override
        protected void properties() {
            always(
                    "Stamped",
                    draft.get().stamp().is(1).or(draft.get().to().size().le(2)),
                    "so it is");
            reachable("Twice", post.length().is(2).and(draft.is(post.get(2))), "the same twice");
            always("Two", post.length().le(2), "never three");
            always("Piled", pile.isEmpty().or(pile.top().to().contains(Num.of(39))), "it is addressed");
            leadsTo("Read", post.isFull(), read.isNone(), "it is read");
        }
    }

    /** An array of queues for each member, which are copied and compared as wholes; members are alike. */
    static final class Nested extends ProtocolSource {
        final Array<Num, Fifo<Num>> board =
                array("board", range(3, 5), fifoOf(range(-100, 100), 3), Seq.of(range(-100, 100)));
        final Array<Pair<Num, Cond>, Int> sums = array("sums", pair(range(0, 4), bool()), range(-500, 500), 0);
        final Family worker = processes("worker", 2, this::worker).symmetric();
        final PidVar last = pidOrNone("last");
        final Array<Num, Fifo<Num>> mine = worker.array(
                "mine", range(3, 5), fifoOf(range(-100, 100), 3), Seq.of(range(-100, 100), Num.of(-100), Num.of(100)));
        final SetVar<Pair<Pid, Num>> done = set("done", pair(worker, range(0, 50)));
        final Array<Pair<Pid, Pid>, Fifo<Pid>> mail =
                array("mail", pair(worker, worker), fifoOf(worker, 20), Seq.of(worker));

        Nested() {
            super("Nested arrays.");
        }

        void worker() {
            with_("key", range(3, 5), key -> step("put", mine.of(key).pop(), last.set(self())));
            step("copy", await(not(board.is(mine))), board.set(mine), done.add(Pair.of(self(), Num.of(50))));
            step(
                    "change",
                    board.setEach((k, queue) -> when(k.isNot(4).and(queue.notEmpty()), queue.pop())),
                    sums.setEach((k, sum) -> sum.set(
                            k.first().times(-100).plus(board.of(Num.of(5)).length()))));
            with_(
                    "other",
                    worker,
                    other -> step(
                            "tell",
                            mail.of(Pair.of(self(), other)).append(self()),
                            mail.of(Pair.of(other, self())).append(other)));
            step("sum", sums.of(Pair.of(Num.of(4), Cond.of(true))).inc(), mine.set(board));
            step("end", done.set(done.where(d -> d.first().isNot(self()))));
        }

        @Override
        protected void properties() {
            always("Queues", forAll(range(3, 5), k -> board.of(k).length().le(2)), "never full");
            always("Sums", forAll(pair(range(0, 4), bool()), k -> sums.of(k).le(3)), "small");
            reachable("Full", forAll(range(3, 5), k -> board.of(k).notEmpty()), "all are there");
            always("Told", forAll(worker, a -> mail.of(Pair.of(a, a)).length().le(2)), "twice at most");
            eventually("Done", done.isEmpty(), "all are done");
        }
    }

    /** Values that leave their types, and queues that are too short, in wide variables. */
    static final class Leaving extends ProtocolSource {
        private final boolean byQueue;
        final Array<Num, Fifo<Num>> inbox =
                array("inbox", range(0, 6), fifoOf(range(0, 200), 2), Seq.of(range(0, 200)));
        final Array<Num, Int> level = array("level", range(0, 9), range(-5, 1000), 998);
        final Process task = process("task", this::task);
        final Process other = process("other", this::other);

        Leaving(boolean byQueue) {
            super("Leaves what it is allowed.");
            this.byQueue = byQueue;
        }

        void task() {
            with_("key", range(0, 9), key -> step("up", level.of(key).inc()));
            with_("key", range(4, 9), key -> step("up_again", level.of(key).inc()));
            if (!byQueue) {
                with_("key", range(0, 9), key -> step("too_far", level.of(key).inc()));
            }
        }

        void other() {
            with_("key", range(0, 6), key -> step("send", inbox.of(key).append(key.times(30))));
            with_("key", range(5, 6), key -> step("send_again", inbox.of(key).append(Num.of(200))));
            if (byQueue) {
                with_(
                        "key",
                        range(6, 6),
                        key -> step("send_too_often", inbox.of(key).append(Num.of(1))));
            }
        }

        @Override
        protected void properties() {
            always("Low", forAll(range(0, 9), k -> level.of(k).le(1000)), "never above");
        }
    }

    /** Begins with one of several wide values. */
    static final class Beginning extends ProtocolSource {
        final Fifo<Num> queue = fifo("queue", range(0, 1_000_000), 5);
        final Fifo<Num> second = variable(
                "second",
                fifoOf(range(0, 1_000_000), 4),
                Seq.of(range(0, 1_000_000), Num.of(1), Num.of(1_000_000)),
                Seq.of(range(0, 1_000_000), Num.of(2)),
                Seq.of(range(0, 1_000_000), Num.of(1).plus(1)));
        final SetVar<Num> many = set("many", range(1, 100));
        final Bool done = bool("done", false, true);
        final Process task = process("task", this::task);

        Beginning() {
            super("Begins in several ways.");
        }

        void task() {
            step("take", queue.append(second.first()), second.pop());
            step("turn", await(not(done)), second.set(queue));
            step("add", many.add(second.last().mod(100).plus(1)), done.set(true));
        }

        @Override
        protected void starts() {
            start("empty", queue.initially(Seq.of(range(0, 1_000_000))), many.initially(SetOf.of(range(1, 100))));
            start(
                    "full",
                    queue.initially(Seq.of(range(0, 1_000_000), Num.of(9), Num.of(8), Num.of(7))),
                    many.initially(all(range(1, 100))));
        }

        @Override
        protected void properties() {
            always("Short", queue.length().le(4), "never full");
            eventually("Done", done, "it ends");
            never("Last", many.contains(Num.of(8)).and(not(many.contains(Num.of(3)))), "not so");
        }
    }

    /** Asks for the first of a wide queue that may be empty. */
    static final class Missing extends ProtocolSource {
        final Fifo<SetOf<Num>> queue = fifo("queue", setOf(range(1, 80)), 2);
        final Process task = process("task", this::task);

        Missing() {
            super("Something is missing.");
        }

        void task() {
            step("add", queue.append(SetOf.of(range(1, 80), Num.of(80), Num.of(64))));
            step("ask", await(queue.first().contains(Num.of(64))), queue.pop());
            step("ask_again", await(queue.first().contains(Num.of(64))));
        }

        @Override
        protected void properties() {
            always("Short", queue.length().le(1), "one at most");
        }
    }

    /** Nearly as wide as can be, and another protocol that counts what it holds. */
    static final class Widest extends ProtocolSource {
        final Fifo<Num> line = fifo("line", range(0, 15), 800);
        final Array<Num, Int> taken = array("taken", range(0, 9), range(0, 1000), 0);
        final Process giver = process("giver", this::giver);
        final Process taker = process("taker", this::taker);

        Widest() {
            super("A long line.");
        }

        void giver() {
            loop(() -> step(
                    "give",
                    await(line.length().lt(4)),
                    line.append(line.length().plus(11))));
        }

        void taker() {
            loop(() ->
                    step("take", await(line.notEmpty()), taken.of(line.length()).set(line.first()), line.pop()));
        }

        @Override
        protected void properties() {
            everyStep(
                    "OneByOne",
                    next(line.length())
                            .le(line.length().plus(1))
                            .and(forAll(
                                    range(0, 9),
                                    k -> next(taken.of(k)).ge(taken.of(k).min(Num.of(11))))),
                    "nobody gives two at once");
            always("Short", line.length().le(4), "four are there at most");
            infinitelyOften("Taken", line.isEmpty(), "it is empty again and again");
            Counting counting = new Counting();
            refines("Counts", counting, "it is a counter", map(counting.n, line.length()));
        }
    }

    /** Counts up and down. */
    static final class Counting extends ProtocolSource {
        final Int n = integer("n", 0, 4, 0);
        final Process up = process("up", this::up);
        final Process down = process("down", this::down);

        Counting() {
            super("Counts.");
        }

        void up() {
            loop(() -> step("up", await(n.lt(4)), n.inc()));
        }

        void down() {
            loop(() -> step("down", await(n.gt(0)), n.dec()));
        }

        @Override
        protected void properties() {
            noDeadlock("somebody can go on");
        }
    }

    /** The least and the greatest of many numbers, and what comes of them. */
    static final class Extremes extends ProtocolSource {
        final SetVar<Num> free = set("free", range(1, 99));
        final SetVar<Num> doubled = set("doubled", range(2, 198));
        final Process one = process("one", this::allocate);
        final Process other = process("other", this::allocate);

        Extremes() {
            super("Numbers are given and taken.");
        }

        void allocate() {
            step("give", free.add(free.size().times(33).plus(1)));
            step("map", doubled.set(free.map(range(2, 198), n -> n.times(2))));
            if_("more", free.size().gt(1), () -> step("take_least", free.remove(least(free))))
                    .else_(() -> step("take_greatest", free.remove(greatest(free))));
            step("take_what_may_be_missing", free.remove(least(free)));
        }

        @Override
        protected void properties() {
            always("Doubles", forAll(doubled, n -> n.mod(2).is(0)), "each is even");
            reachable("Greatest", free.contains(Num.of(67)).and(doubled.contains(Num.of(134))), "beyond one long");
        }
    }
}
