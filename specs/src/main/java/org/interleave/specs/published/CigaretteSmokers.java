package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;

/** Patil's cigarette smokers, 1971: {@code CigaretteSmokers/CigaretteSmokers.tla} of the TLA+ Examples. */
public final class CigaretteSmokers extends ProtocolSource {
    /** What a cigarette is made of. */
    enum Ingredient {
        MATCHES,
        PAPER,
        TOBACCO
    }

    final Kind<Val<Ingredient>, Var<Ingredient>> ingredients = anyOf(Ingredient.class);
    final Array<Val<Ingredient>, Bool> smoking =
            array("smoking", ingredients, bool(), false).comment("who smokes, of those who have each ingredient");
    final SetVar<Val<Ingredient>> dealer = variable(
                    "dealer",
                    setOf(ingredients),
                    SetOf.of(ingredients, Ingredient.PAPER, Ingredient.TOBACCO),
                    SetOf.of(ingredients, Ingredient.MATCHES, Ingredient.TOBACCO),
                    SetOf.of(ingredients, Ingredient.MATCHES, Ingredient.PAPER))
            .comment("what the dealer offers");
    final Process table = process("table", this::table);

    /** Three smokers. */
    public CigaretteSmokers() {
        super("A dealer offers two ingredients, and whoever has the third smokes");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "CigaretteSmokers/CigaretteSmokers.tla in the TLA+ Examples");
    }

    void table() {
        rules(() -> {
            rule(
                    "start_smoking",
                    await(dealer.notEmpty()),
                    smoking.setEach((r, s) -> s.set(dealer.plus(r).is(all(ingredients)))),
                    dealer.clear());
            with_(
                    "r",
                    all(ingredients).where(r -> smoking.of(r)),
                    r -> with_(
                            "kept",
                            ingredients,
                            kept -> rule(
                                    "stop_smoking",
                                    await(dealer.isEmpty()),
                                    smoking.of(r).set(false),
                                    dealer.set(all(ingredients).minus(kept)))));
        });
    }

    @Override
    protected void properties() {
        always("AtMostOne", count(ingredients, r -> smoking.of(r)).le(1), "one at a time smokes");
    }
}
