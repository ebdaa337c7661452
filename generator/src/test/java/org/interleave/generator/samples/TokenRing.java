package org.interleave.generator.samples;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;

/** A numbered family by rules, groups of fair rules, an operator, and a step property. */
public final class TokenRing extends ProtocolSource {
    public TokenRing() {
        super("Nodes pass a token round a ring; who has it may work.");
    }

    final NamedConstant N = constant("N", 3, "nodes", "SomeNodes", 1);
    final Numbered node = numbered("node", Num.of(0), N.minus(1), this::node);
    final Int token = variable("token", node, Num.of(0)).comment("who has it");
    final Array<Num, Bool> works = anyArray("works", node, bool());
    final Function<Num, Num> right =
            operator("Right", node, node, i -> i.plus(1).mod(N));

    void node() {
        Num self = node.self();
        rules(() -> {
            rule(
                    "work",
                    await(token.is(self)),
                    await(not(works.of(self))),
                    works.of(self).set(true));
            rule("rest", await(works.of(self)), works.of(self).set(false)).weaklyFair();
            rule("pass", await(token.is(self)), await(not(works.of(self))), token.set(right.apply(self)))
                    .stronglyFair("Pass");
            with_(
                    "other",
                    all(node).minus(self),
                    other -> rule(
                            "wake",
                            await(works.of(self)),
                            await(token.is(self)),
                            works.of(other).set(true)));
        });
    }

    @Override
    protected void properties() {
        forEvery(node, i -> infinitelyOften("TokenComes", token.is(i), "the token comes round"));
        everyStep("TokenGoesRight", next(token).is(token).or(next(token).is(right.apply(token))), "nobody is left out");
    }
}
