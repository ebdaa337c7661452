package org.interleave.checker.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interleave.checker.fast.ClosedParts;
import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.Found;
import org.interleave.checker.fast.GraphResult;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.Question;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchListener;
import org.interleave.checker.fast.SearchResult;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.liveness.Fairness;
import org.interleave.checker.fast.liveness.Liveness;
import org.interleave.checker.fast.liveness.LivenessResult;
import org.interleave.checker.model.Session;
import org.interleave.checker.refinement.Refinement;
import org.interleave.checker.refinement.RefiningProtocol;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Overtaking;
import org.interleave.generator.compiled.OvertakingCounter;
import org.interleave.generator.compiled.Representatives;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.compiled.Temporal;
import org.interleave.generator.tla.Observation;

/** All states of a compiled protocol, and everything that can be asked of states and steps on the way. */
final class FastSearch {
    /** Somebody is overtaken too often. */
    static final Question OVERTAKEN = new Question.Predicate(OvertakingCounter.OVERTAKEN);

    private final Session session;
    private final LoadedProtocol loaded;
    private final SearchLimits limits;
    private final SearchListener listener;
    private final BooleanSupplier stop;
    private final RefiningProtocol refining;
    private final SearchResult result;
    private final Liveness liveness;

    private FastSearch(FastSearch of, CompiledProtocol compiled, Questions questions) {
        this(of.session, of.left(), of.listener, of.stop, of.refining, compiled, questions);
    }

    /** What a search may take while this one is kept. */
    private SearchLimits left() {
        return new SearchLimits(
                limits.threads(), Math.max(1, limits.bytes() - result.space().bytesTaken()));
    }

    private FastSearch(
            Session session,
            SearchLimits limits,
            SearchListener listener,
            BooleanSupplier stop,
            RefiningProtocol refining,
            CompiledProtocol compiled,
            Questions questions) {
        this.session = session;
        this.loaded = session.loaded();
        this.limits = limits;
        this.listener = listener;
        this.stop = stop;
        this.refining = refining;
        this.result = new Explorer(compiled, limits, listener, stop).explore(questions);
        this.liveness = new Liveness(result.space(), actors(loaded.emitted().legend()), stop);
    }

    /** Searches all states. */
    static FastSearch of(Session session, SearchLimits limits, SearchListener listener, BooleanSupplier stop) {
        LoadedProtocol loaded = session.loaded();
        List<Refinement> refinements = Refinement.of(session);
        RefiningProtocol refining =
                new RefiningProtocol(loaded.compiled(), loaded.emitted().legend(), refinements);
        CompiledProtocol searched = refinements.isEmpty() ? loaded.compiled() : refining;
        Questions questions = everything(loaded, refining);
        return new FastSearch(session, limits, listener, stop, refining, searched, questions);
    }

    /** Searches all states together with counters of who overtakes whom: {@link #OVERTAKEN} is what is looked for. */
    FastSearch counting(Overtaking overtaking) {
        Questions questions = questions(legend(), 0, Set.of(), Set.of(OvertakingCounter.OVERTAKEN), false);
        return new FastSearch(this, new OvertakingCounter(loaded.compiled(), overtaking), questions);
    }

    /**
     * Searches only one of the states that differ in nothing but in which member of a symmetric family is which: what is asked
     * of states has the same answers.
     */
    FastSearch representatives() {
        Questions questions = questions(legend(), legend().invariants().size(), Set.of(), Set.of(), true);
        CompiledProtocol fewer =
                new Representatives(loaded.compiled(), loaded.emitted().layout(), Symmetry.members(session.protocol()));
        return new FastSearch(this, fewer, questions);
    }

    private static Questions everything(LoadedProtocol loaded, RefiningProtocol refining) {
        Legend legend = loaded.emitted().legend();
        Set<Integer> predicates = legend.observations().stream()
                .filter(observed -> !observed.observation().kind().isOfSteps())
                .map(Legend.Observed::number)
                .collect(Collectors.toSet());
        Set<Integer> steps = new HashSet<>(numbers(legend.steps().size()));
        steps.addAll(refining.steps());
        return questions(legend, legend.invariants().size(), steps, predicates, true);
    }

    /** Questions of a search that sees everything. */
    private static Questions questions(
            Legend legend, int invariants, Set<Integer> steps, Set<Integer> predicates, boolean deadlock) {
        Set<Integer> constraints = Set.copyOf(legend.constraints());
        Set<Integer> asked = new HashSet<>(numbers(invariants));
        asked.addAll(constraints);
        return new Questions(
                asked,
                constraints,
                new Questions.Rules(legend.actions().size(), legend.broken()),
                steps,
                predicates,
                deadlock,
                Questions.Until.EVERYTHING_IS_SEEN);
    }

    private Legend legend() {
        return loaded.emitted().legend();
    }

    private static Set<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().collect(Collectors.toSet());
    }

    SearchResult result() {
        return result;
    }

    /** The names of the actions that were taken. */
    Set<String> taken() {
        return IntStream.range(0, legend().actions().size())
                .filter(number -> result.taken(number) > 0)
                .mapToObj(number -> legend().actions().get(number).action().name())
                .collect(Collectors.toSet());
    }

    /** A state or a step that is not what it should be, if there is one. */
    Optional<Found> found(Question question) {
        return result.found(question);
    }

    /** The invariant of that name; none if there is no such number. */
    Optional<Question> invariant(String name) {
        return number(legend().invariants(), name).map(Question.Invariant::new);
    }

    /** The rule of that name; none if no step can break it. */
    Optional<Question> rule(String name) {
        return number(legend().rules(), name).map(Question.Rule::new);
    }

    /** What steps broke or came to: names of rules, and of bounds. */
    Set<String> broken() {
        return legend().rules().stream()
                .filter(name -> rule(name).flatMap(this::found).isPresent())
                .collect(Collectors.toSet());
    }

    /** The names of the author's constraints that do not hold in some state. */
    Set<String> constraints() {
        return legend().constraints().stream()
                .map(legend().invariants()::get)
                .filter(name -> invariant(name).flatMap(this::found).isPresent())
                .collect(Collectors.toSet());
    }

    /** The property of steps of that name. */
    Optional<Question> step(String name) {
        List<String> names = legend().steps().stream()
                .map(step -> step.observation() ? "" : step.name())
                .toList();
        return number(names, name).map(Question.Step::new);
    }

    /** What is looked for. */
    Optional<Question> observed(Observation observation) {
        return legend().observations().stream()
                .filter(observed -> observed.observation().equals(observation))
                .findFirst()
                .map(observed -> observation.kind().isOfSteps()
                        ? new Question.Step(observed.number())
                        : new Question.Predicate(observed.number()));
    }

    private static Optional<Integer> number(List<String> names, String name) {
        int number = names.indexOf(name);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    /** A shortest behaviour to what was found, with few context switches; none when told to stop. */
    Optional<Path> path(Found found) {
        return result.space().path(found, actors(legend()), stop);
    }

    /** Says of an action's number who takes it, in numbers. */
    private static IntUnaryOperator actors(Legend legend) {
        List<Actor> actors = legend.actions().stream().map(Actor::of).toList();
        int[] numbers = actors.stream().mapToInt(actors::indexOf).toArray();
        return action -> numbers[action];
    }

    /**
     * Who takes an action.
     *
     * @param process the process or family
     * @param member which member of the family, if it is one
     */
    private record Actor(String process, Optional<Legend.Member> member) {
        static Actor of(Legend.Taken taken) {
            return new Actor(taken.action().process(), taken.member());
        }
    }

    /** The smallest initial state of some kind, as a behaviour; none if there is none. */
    Optional<Path> beginning(Predicate<long[]> which) {
        CompiledProtocol compiled = loaded.compiled();
        int words = compiled.words();
        Successors first = new Successors(words);
        try {
            compiled.initialStates(first);
        } catch (OutOfRangeException e) {
            return Optional.empty(); // the search has found that
        }
        return IntStream.range(0, first.count())
                .mapToObj(number -> Arrays.copyOfRange(first.states(), number * words, (number + 1) * words))
                .filter(which)
                .min(Arrays::compareUnsigned)
                .map(state -> new Path(words, state, new int[] {-1}));
    }

    /** The property of that name of who overtakes whom. */
    Optional<Overtaking> overtaking(String name) {
        return legend().overtaking().stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** The temporal property of that name. */
    Optional<Legend.TemporalProperty> temporal(String name) {
        return legend().temporal().stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** Decides a temporal property: the first of its formulas that does not hold decides it. */
    LivenessResult check(Legend.TemporalProperty property) {
        Fairness fairness = fairness(property.assumptions());
        for (Temporal formula : property.formulas()) {
            LivenessResult one = liveness.check(formula, fairness);
            if (!(one instanceof LivenessResult.Holds)) {
                return one;
            }
        }
        return new LivenessResult.Holds();
    }

    /** Decides a property of those behaviours that from some time on take some steps no more. */
    LivenessResult checkWithout(Temporal property, StateGraph.StepTest rare) {
        return liveness.checkWithout(property, fairness(List.of()), rare);
    }

    /** What people call some of those who take steps. */
    List<String> names(BitSet who) {
        return LegendActors.names(legend(), who);
    }

    /** Who can never go on, from some state on; none if it was stopped, or there is no room for the graph. */
    Optional<ClosedParts> closedParts() {
        return liveness.graph() instanceof GraphResult.Made made
                ? Optional.of(new ClosedParts(result.space(), made.graph(), new LegendActors(legend()), stop))
                : Optional.empty();
    }

    /** What the protocol is asked besides what it was compiled to. */
    RefiningProtocol refining() {
        return refining;
    }

    private Fairness fairness(List<Integer> assumptions) {
        Set<Integer> weak = new HashSet<>();
        Set<Integer> strong = new HashSet<>();
        for (int number = 0; number < legend().fairness().size(); number++) {
            Legend.Fair fair = legend().fairness().get(number);
            if (fair.property().isEmpty() || assumptions.contains(number)) {
                (fair.strong() ? strong : weak).add(number);
            }
        }
        return new Fairness(weak, strong);
    }
}
