package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.tla.Observation;

/** Visits every state by the class that a protocol is compiled to, one after the other. */
public final class CompiledSide implements Side {
    private final int most;

    /**
     * A side.
     *
     * @param most with more states than this a protocol is too large
     */
    public CompiledSide(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "compiled";
    }

    @Override
    public SideResult explore(Protocol protocol) {
        LoadedProtocol loaded;
        try {
            loaded = ProtocolCompiler.compile(Lowering.lower(protocol));
        } catch (CannotCompileException e) {
            return SideResult.without(SideResult.Outcome.CANNOT, e.getMessage());
        }
        try {
            return new Search(loaded, most).result();
        } catch (Graph.TooLargeException e) {
            return SideResult.without(SideResult.Outcome.TOO_LARGE, "more than " + most + " states");
        } catch (OutOfRangeException e) {
            return SideResult.without(SideResult.Outcome.NO_VALUE, e.what());
        }
    }

    /** One search, level by level. */
    private static final class Search {
        private final Legend legend;
        private final CompiledProtocol compiled;
        private final int most;
        private final int words;
        private final Set<List<Long>> seen = new HashSet<>();
        private final Map<String, Boolean> verdicts = new HashMap<>();
        private long generated;
        private int depth;
        private boolean typed = true;

        Search(LoadedProtocol loaded, int most) {
            this.legend = loaded.emitted().legend();
            this.compiled = loaded.compiled();
            this.words = compiled.words();
            this.most = most;
        }

        SideResult result() {
            legend.invariants().forEach(name -> verdicts.put(name, true));
            legend.steps().stream()
                    .filter(step -> !step.observation())
                    .forEach(step -> verdicts.put(step.name(), true));
            legend.observations().stream()
                    .filter(observed -> observed.observation().kind() == Observation.Kind.REACHABLE)
                    .forEach(observed -> verdicts.put(observed.observation().property(), false));
            verdicts.put(Property.NO_DEADLOCK, true);
            List<long[]> level = new ArrayList<>();
            Successors first = new Successors(words);
            compiled.initialStates(first);
            reach(first, level);
            while (!level.isEmpty()) {
                depth++;
                List<long[]> next = new ArrayList<>();
                level.forEach(state -> follow(state, next));
                if (seen.size() > most) {
                    throw new Graph.TooLargeException();
                }
                level = next;
            }
            verdicts.put("TypeOK", typed);
            return new SideResult(
                    SideResult.Outcome.COMPLETE,
                    "",
                    typed ? OptionalLong.of(seen.size()) : OptionalLong.empty(),
                    typed ? OptionalLong.of(generated) : OptionalLong.empty(),
                    OptionalLong.empty(),
                    typed ? OptionalInt.of(depth) : OptionalInt.empty(),
                    typed ? verdicts : Map.of("TypeOK", false));
        }

        private void reach(Successors states, List<long[]> level) {
            for (int i = 0; i < states.count(); i++) {
                long[] state = Arrays.copyOfRange(states.states(), i * words, (i + 1) * words);
                if (seen.add(Arrays.stream(state).boxed().toList())) {
                    level.add(state);
                    look(state);
                }
            }
            generated += states.count();
        }

        private void look(long[] state) {
            for (int number = 0; number < legend.invariants().size(); number++) {
                if (((compiled.brokenInvariants(number / Long.SIZE, state, 0) >>> number) & 1) != 0) {
                    verdicts.put(legend.invariants().get(number), false);
                }
            }
            for (Legend.Observed observed : legend.observations()) {
                if (observed.observation().kind() == Observation.Kind.REACHABLE
                        && compiled.predicate(observed.number(), state, 0)) {
                    verdicts.put(observed.observation().property(), true);
                }
            }
        }

        private void follow(long[] state, List<long[]> next) {
            Successors after = new Successors(words);
            try {
                compiled.successors(state, 0, after);
            } catch (OutOfRangeException e) {
                if (!e.ofType()) {
                    throw e;
                }
                typed = false;
                return;
            }
            if (compiled.ended(state, 0)) {
                generated++;
            } else if (after.count() == 0) {
                verdicts.put(Property.NO_DEADLOCK, false);
            }
            for (int i = 0; i < after.count(); i++) {
                for (int number = 0; number < legend.steps().size(); number++) {
                    long broken = compiled.brokenSteps(number / Long.SIZE, state, 0, after.states(), i * words);
                    if (((broken >>> number) & 1) != 0
                            && !legend.steps().get(number).observation()) {
                        verdicts.put(legend.steps().get(number).name(), false);
                    }
                }
            }
            reach(after, next);
        }
    }
}
