package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.ActionWays;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Overtaking;
import org.interleave.generator.compiled.OvertakingCounter;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.interleave.specs.published.Peterson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The class that a protocol is compiled to has the states that TLC finds, and the steps that the evaluator takes. */
@DisplayName("Compiled protocols")
class CompiledProtocolsTest {
    private static final Path LINEAGE = Path.of("LINEAGE.md");
    private static final Pattern FIGURES =
            Pattern.compile("## (\\w+)\\n\\n(?:- [^\\n]*\\n)*?- (\\d+) distinct states, depth (\\d+)\\n");
    /** So many states of each protocol are looked at one by one. */
    private static final int STATES = 150;

    private static PublishedModelsTest.Size size(LoadedProtocol loaded) {
        CompiledProtocol compiled = loaded.compiled();
        int words = compiled.words();
        Set<List<Long>> seen = new HashSet<>();
        Successors after = new Successors(words);
        compiled.initialStates(after);
        long generated = after.count();
        List<long[]> level = inside(fresh(after, words, seen), loaded);
        int depth = 0;
        long distinct = 0;
        while (!level.isEmpty()) {
            depth++;
            distinct += level.size();
            List<long[]> next = new ArrayList<>();
            for (long[] state : level) {
                after.clear();
                compiled.successors(state, 0, after);
                generated += after.count() + (compiled.ended(state, 0) ? 1 : 0);
                next.addAll(fresh(after, words, seen));
            }
            level = inside(next, loaded);
        }
        return new PublishedModelsTest.Size(distinct, generated, depth);
    }

    private static List<long[]> fresh(Successors states, int words, Set<List<Long>> seen) {
        List<long[]> fresh = new ArrayList<>();
        for (int i = 0; i < states.count(); i++) {
            long[] state = Arrays.copyOfRange(states.states(), i * words, (i + 1) * words);
            if (seen.add(Arrays.stream(state).boxed().toList())) {
                fresh.add(state);
            }
        }
        return fresh;
    }

    /** Those in which the author's constraints hold: the others are not counted, and nobody goes on from them. */
    private static List<long[]> inside(List<long[]> states, LoadedProtocol loaded) {
        List<Integer> constraints = loaded.emitted().legend().constraints();
        return states.stream()
                .filter(state -> constraints.stream().noneMatch(number -> isBroken(number, state, loaded)))
                .toList();
    }

    private static boolean isBroken(int invariant, long[] state, LoadedProtocol loaded) {
        long broken = loaded.compiled().brokenInvariants(invariant / Long.SIZE, state, 0);
        return (broken >>> invariant % Long.SIZE & 1) != 0;
    }

    private static LoadedProtocol compiled(Protocol protocol) {
        return ProtocolCompiler.compile(Lowering.lower(protocol));
    }

    @TestFactory
    Stream<DynamicTest> have_the_figures_of_published_models() {
        return PublishedModelsTest.MODELS.stream()
                .map(model -> dynamicTest(
                        model.original() + ", " + model.constants(),
                        () -> assertThat(size(compiled(model.protocol().build())))
                                .isEqualTo(new PublishedModelsTest.Size(
                                        model.distinct(), model.generated(), model.depth()))));
    }

    @TestFactory
    Stream<DynamicTest> have_the_figures_of_the_lineage() throws IOException {
        Map<String, Protocol> protocols =
                Expectations.all().stream().collect(Collectors.toMap(entry -> entry.name(), entry -> entry.protocol()));
        Matcher figures = FIGURES.matcher(Files.readString(LINEAGE));
        return figures.results()
                .map(found -> dynamicTest(found.group(1), () -> {
                    Protocol protocol =
                            Optional.ofNullable(protocols.get(found.group(1))).orElseThrow();
                    PublishedModelsTest.Size size = size(compiled(protocol));

                    assertThat(size.distinct()).isEqualTo(Long.parseLong(found.group(2)));
                    assertThat(size.depth()).isEqualTo(Integer.parseInt(found.group(3)));
                }));
    }

    /** In Peterson's algorithm, who waits is overtaken once, and only once. */
    @Test
    void can_be_watched_for_who_overtakes_whom() {
        LoadedProtocol loaded = compiled(new Peterson().build());
        Overtaking once = loaded.emitted().legend().overtaking().get(0);
        Overtaking never = new Overtaking("never", once.waits(), once.goesFirst(), 0);

        assertThat(once.bound()).isEqualTo(1);
        assertThat(isEverOvertaken(new OvertakingCounter(loaded.compiled(), once)))
                .isFalse();
        assertThat(isEverOvertaken(new OvertakingCounter(loaded.compiled(), never)))
                .isTrue();
    }

    private static boolean isEverOvertaken(CompiledProtocol compiled) {
        int words = compiled.words();
        Set<List<Long>> seen = new HashSet<>();
        Successors after = new Successors(words);
        compiled.initialStates(after);
        Deque<long[]> left = new ArrayDeque<>(fresh(after, words, seen));
        while (!left.isEmpty()) {
            long[] state = left.remove();
            if (compiled.predicate(OvertakingCounter.OVERTAKEN, state, 0)) {
                return true;
            }
            after.clear();
            compiled.successors(state, 0, after);
            left.addAll(fresh(after, words, seen));
        }
        return false;
    }

    @TestFactory
    Stream<DynamicTest> take_the_steps_that_the_evaluator_takes() {
        return Expectations.all().stream().map(entry -> dynamicTest(entry.name(), () -> compare(entry.protocol())));
    }

    private static void compare(Protocol protocol) {
        LoweredProtocol lowered = Lowering.lower(protocol);
        LoadedProtocol loaded = compiled(protocol);
        int words = loaded.compiled().words();
        Successors after = new Successors(words);
        loaded.compiled().initialStates(after);
        Set<List<Long>> seen = new HashSet<>();
        Deque<long[]> left = new ArrayDeque<>(fresh(after, words, seen));
        for (int i = 0; i < STATES && !left.isEmpty(); i++) {
            long[] state = left.remove();
            after.clear();
            loaded.compiled().successors(state, 0, after);
            Map<String, Value> values = loaded.states().values(state, 0);
            Set<Map<String, Value>> found = new HashSet<>();
            for (int next = 0; next < after.count(); next++) {
                found.add(loaded.states().values(after.states(), next * words));
            }

            assertThat(found).as("after %s", values).isEqualTo(evaluated(lowered, values));
            left.addAll(fresh(after, words, seen));
        }
    }

    private static Set<Map<String, Value>> evaluated(LoweredProtocol lowered, Map<String, Value> state) {
        Set<Map<String, Value>> after = new HashSet<>();
        Evaluator evaluator = new Evaluator(lowered, state);
        ActionWays ways = new ActionWays(lowered, state);
        for (LoweredProcess process : lowered.processes()) {
            for (Value self : MemberValues.of(process.flow().process(), evaluator)) {
                process.actions().forEach(action -> ways.of(action, self).forEach(way -> after.add(way.after())));
            }
        }
        return after;
    }
}
