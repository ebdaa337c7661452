package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.dsl.Statements.also;
import static org.interleave.dsl.Statements.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The whole language")
class WholeLanguageTest {
    /** Everything as a class. */
    static final class Everything extends ProtocolSource {
        final Family producer = processes("producer", 2, this::producer).symmetric();
        final Numbered node = numbered("node", 0, 2, this::node).called("Ring");
        final Numbered judge = numbered("judge", 3, 3, this::judge);
        final Array<Num, Bool> seen = array("seen", node, bool(), false);
        final Fifo<Num> queue = fifo("queue", range(0, 2), 2);
        final Function<Num, Num> right =
                operator("Right", node, node, i -> i.plus(1).mod(3));
        final Label put = label("put");
        final Label look = label("look");

        Everything() {
            super("everything");
        }

        void producer() {
            loop(() -> with_("i", range(0, 2), i -> step(put, await(not(queue.isFull())), queue.append(i))));
        }

        void node() {
            Int tries = local("tries", 0, 3, 0).dropAtEnd();
            while_(look, tries.lt(2), () -> as_("once", () -> attempt(tries))).note("looks");
            step("between");
            forEach(tries, 0, 1, () -> step("turn"));
        }

        void attempt(Int tries) {
            atomic("attempt", () -> also(seen.of(right.apply(node.self())).set(true), tries.inc()));
        }

        void judge() {
            rules(() -> {
                rule("serve", await(queue.notEmpty()), queue.pop()).weaklyFair();
                with_("n", all(node), n -> rule("forget", seen.of(n).set(false)).weaklyFair("Judges"));
            });
        }

        @Override
        protected void properties() {
            forEvery(producer, p -> infinitelyOften("Puts", producer.at(p, put), "each puts"));
            overtakenAtMost("Turns", 2, node, i -> node.at(i, look), j -> seen.of(j), "in turn");
            neverCleared("Stays", exists(node, i -> seen.of(i)), "once seen");
        }
    }

    /** The same by explicit values. */
    static Protocol built() {
        ProtocolBuilder p = new ProtocolBuilder("Everything", "everything");
        Family producer = p.processes("producer", 2).symmetric();
        Numbered node = p.numbered("node", 0, 2).called("Ring");
        Numbered judge = p.numbered("judge", 3, 3);
        Array<Num, Bool> seen = p.array("seen", node, Kinds.bool(), false);
        Fifo<Num> queue = p.fifo("queue", Kinds.range(0, 2), 2);
        Function<Num, Num> right =
                p.operator("Right", node, node, i -> i.plus(1).mod(3));
        Label put = Statements.label("put");
        Label look = Statements.label("look");

        producer.body(List.of(Statements.loop(List.of(Statements.with(
                "i",
                Kinds.range(0, 2),
                i -> List.of(step(put, Op.await(org.interleave.dsl.Cond.not(queue.isFull())), queue.append(i))))))));

        Int tries = node.integer("tries", 0, 3, 0);
        List<Statement> body = new ArrayList<>();
        body.add(Statements.local(tries, true));
        body.add(Statements.saying(
                Statements.loopWhile(
                        look,
                        tries.lt(2),
                        Statements.as(
                                "once",
                                List.of(Statements.atomic(
                                        Statements.label("attempt"),
                                        List.of(also(
                                                seen.of(right.apply(node.self()))
                                                        .set(true),
                                                tries.inc())))))),
                info -> info.withNote("looks")));
        body.add(step("between"));
        body.addAll(Statements.forEach(tries, Num.of(0), Num.of(1), List.of(step("turn"))));
        node.body(body);

        judge.body(List.of(Statements.rules(List.of(
                Statements.saying(
                        step("serve", Op.await(queue.notEmpty()), queue.pop()),
                        info -> info.fairIn(new FairGroup("serve", false))),
                Statements.with(
                        "n",
                        Terms.all(node),
                        n -> List.of(Statements.saying(
                                step("forget", seen.of(n).set(false)),
                                info -> info.fairIn(new FairGroup("Judges", false)))))))));

        p.forEvery(producer, (Pid it) -> p.infinitelyOften("Puts", producer.at(it, put), "each puts"));
        p.overtakenAtMost("Turns", 2, node, i -> node.at(i, look), j -> seen.of(j), "in turn");
        p.neverCleared("Stays", Terms.exists(node, i -> seen.of(i)), "once seen");
        return p.build();
    }

    @Test
    void can_be_said_in_both_forms() {
        RecursiveComparisonConfiguration butForTheLines = RecursiveComparisonConfiguration.builder()
                .withIgnoredFieldsOfTypes(SourceLocation.class)
                .withIgnoredFieldsMatchingRegexes(".*owner")
                .build();

        assertThat(built()).usingRecursiveComparison(butForTheLines).isEqualTo(new Everything().build());
    }
}
