package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.StepInfo;

/** What the processes of a protocol owe: which of their moves have to happen. */
final class Obligations {
    private final Cast cast;

    Obligations(Cast cast) {
        this.cast = cast;
    }

    /** What holds of every behaviour. */
    List<FairRuns.Fair> always() {
        List<FairRuns.Fair> all = new ArrayList<>();
        cast.players().forEach(player -> all.addAll(of(player)));
        return all;
    }

    private static List<FairRuns.Fair> of(Cast.Player player) {
        if (player.flow().process().owesNothing().isPresent()) {
            return List.of();
        }
        List<FairGroup> groups = player.flow().steps().stream()
                .flatMap(step -> step.info().fairGroup().stream())
                .distinct()
                .toList();
        List<FairRuns.Fair> all = new ArrayList<>();
        if (groups.isEmpty()) {
            all.add(new FairRuns.Fair(
                    false, by(player).and(move -> !move.place().info().mayBlockForever())));
        }
        for (FairGroup group : groups) {
            all.add(new FairRuns.Fair(
                    group.strong(),
                    by(player)
                            .and(isSaid(info ->
                                    info.fairGroup().filter(group::equals).isPresent()))));
        }
        for (Place place : player.flow().places()) {
            if (!place.info().mayBlockForever() && getsATurn(player, place)) {
                all.add(new FairRuns.Fair(
                        true, by(player).and(move -> move.place().equals(place))));
            }
        }
        return all;
    }

    /** Whether somebody who waits at a place goes on at last: the place says so, or a way that begins there. */
    private static boolean getsATurn(Cast.Player player, Place place) {
        return waitsItsTurn(place.info()) || Ways.of(place).stream().anyMatch(step -> waitsItsTurn(step.info()));
    }

    /** A step that is in a group is fair as the group is. */
    private static boolean waitsItsTurn(StepInfo info) {
        return info.stronglyFair() && info.fairGroup().isEmpty();
    }

    /** What is assumed for one property. */
    List<FairRuns.Fair> assumed(FairnessAssumption assumption) {
        List<FairRuns.Fair> all = new ArrayList<>();
        for (Cast.Player player : cast.players()) {
            if (assumption instanceof FairnessAssumption.WeaklyFairProcess process
                    && process.process().equals(player.process())) {
                all.add(new FairRuns.Fair(false, by(player)));
            } else if (assumption instanceof FairnessAssumption.WeaklyFairStep step
                    && step.process().equals(player.process())) {
                all.add(new FairRuns.Fair(
                        false, by(player).and(isSaid(info -> info.label().equals(step.label())))));
            }
        }
        return all;
    }

    /** What is said of a choice is said of each of its ways. */
    private static Predicate<Move> isSaid(Predicate<StepInfo> what) {
        return move -> what.test(move.step().info()) || what.test(move.place().info());
    }

    private static Predicate<Move> by(Cast.Player player) {
        return move -> move.process().equals(player.process()) && Objects.equals(move.member(), player.member());
    }
}
