package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;

/** Dijkstra's termination detection in a ring: {@code ewd840/EWD840.tla} of the TLA+ Examples, 3 nodes. */
public final class EWD840 extends ProtocolSource {
    /** Colour of a node or of the token. */
    enum Color {
        WHITE,
        ORANGE
    }

    final NamedConstant N = constant("N", 3, "number of nodes", "SomeNodes", 1);
    final Kind<Num, Int> node = range(Num.of(0), N.minus(1));
    final Array<Num, Bool> active = anyArray("active", node, bool()).comment("whether each node is active");
    final Array<Num, Var<Color>> color =
            anyArray("color", node, anyOf(Color.class)).comment("colour of each node");
    final Int tpos = anything("tpos", node).comment("where the token is");
    final Var<Color> tcolor = variable("tcolor", Color.ORANGE).comment("colour of the token");
    final Process system = process("system", this::system);
    final Process environment = process("environment", this::environment).owesNothing("nodes do as they like");

    /** The algorithm of the example. */
    public EWD840() {
        super("Detection of termination in a ring, by E. W. Dijkstra, EWD 840");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "ewd840/EWD840.tla in the TLA+ Examples");
    }

    void system() {
        SetOf<Num> others = all(node).minus(Num.of(0));
        rules(() -> {
            rule(
                    "initiate_probe",
                    await(tpos.is(0)),
                    await(tcolor.is(Color.ORANGE).or(color.of(Num.of(0)).is(Color.ORANGE))),
                    tpos.set(N.minus(1)),
                    tcolor.set(Color.WHITE),
                    color.of(Num.of(0)).set(Color.WHITE));
            with_(
                    "i",
                    others,
                    i -> rule(
                            "pass_token",
                            await(tpos.is(i)),
                            await(not(active.of(i))
                                    .or(color.of(i).is(Color.ORANGE))
                                    .or(tcolor.is(Color.ORANGE))),
                            tpos.set(i.minus(1)),
                            tcolor.set(ifElse(color.of(i).is(Color.ORANGE), Val.of(Color.ORANGE), tcolor)),
                            color.of(i).set(Color.WHITE)));
        });
    }

    void environment() {
        rules(() -> {
            with_(
                    "i",
                    node,
                    i -> with_(
                            "j",
                            all(node).minus(i),
                            j -> rule(
                                    "send_msg",
                                    await(active.of(i)),
                                    active.of(j).set(true),
                                    when(j.gt(i), color.of(i).set(Color.ORANGE)))));
            with_(
                    "i",
                    node,
                    i -> rule("deactivate", await(active.of(i)), active.of(i).set(false)));
        });
    }

    @Override
    protected void properties() {
        Cond terminated = define("Terminated", forAll(node, (Num i) -> not(active.of(i))), "no node is active");
        Cond detected = define(
                "TerminationDetected",
                all(tpos.is(0), tcolor.is(Color.WHITE), color.of(Num.of(0)).is(Color.WHITE), not(active.of(Num.of(0)))),
                "node 0 has a white token and is white and inactive");
        always("TerminationDetection", detected.implies(terminated), "what is detected is so");
        always(
                "Inv",
                forAll(node, (Num i) -> i.gt(tpos).implies(not(active.of(i))))
                        .or(exists(
                                between(Num.of(0), tpos), (Num j) -> color.of(j).is(Color.ORANGE)))
                        .or(tcolor.is(Color.ORANGE)),
                "Dijkstra's invariant");
        leadsTo("Liveness", terminated, detected, "termination is detected at last");
    }
}
