package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;

/** All processes of a protocol, the members of families one by one, and where they stand. */
final class Cast {
    /** One process. */
    record Player(ProcessFlow flow, Value member) {
        String process() {
            return flow.process().name();
        }

        private Optional<Value> who() {
            return flow.process().family().map(family -> member);
        }
    }

    private final LoweredProtocol lowered;
    private final List<Player> players = new ArrayList<>();

    Cast(Protocol protocol) {
        this.lowered = Lowering.lower(protocol);
        Evaluator nothing = new Evaluator(lowered, Map.of());
        for (ProcessFlow process : lowered.flow().processes().values()) {
            MemberValues.of(process.process(), nothing).forEach(member -> players.add(new Player(process, member)));
        }
    }

    /** What evaluators know the processes from. */
    LoweredProtocol lowered() {
        return lowered;
    }

    ControlFlow flow() {
        return lowered.flow();
    }

    List<Player> players() {
        return players;
    }

    /** The place of a process; empty when it has ended. */
    Optional<Place> place(Player player, State state) {
        Optional<Value> place = ProcessPlaces.of(player.flow(), state.values(), player.who());
        if (place.isEmpty()) {
            return Optional.of(player.flow().places().get(0));
        }
        return player.flow().places().stream()
                .filter(known -> place.orElseThrow().equals(new StringValue(known.name())))
                .findFirst();
    }

    /** The state when a process has moved. */
    State moved(Player player, State state, Optional<Place> place) {
        if (player.flow().isAtOnePlace()) {
            return state;
        }
        Value name = place.<Value>map(known -> new StringValue(known.name())).orElse(ProcessPlaces.DONE);
        String variable = player.process();
        Value now = player.who()
                .map(who -> Functions.except(state.values().get(variable), who, name))
                .orElse(name);
        return state.with(variable, now);
    }
}
