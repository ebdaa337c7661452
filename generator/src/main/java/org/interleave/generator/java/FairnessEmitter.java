package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.Owed;

/**
 * Finds the fairness conditions, each as the set of actions that meet it: a place at which a process may block for ever
 * is that of some actions and not of others, so no condition asks for more than which action it is.
 */
final class FairnessEmitter {
    private final Emission emission;
    private final List<Legend.Taken> taken;
    private final List<Legend.Misuse> misuses;
    private final List<Legend.Fair> conditions = new ArrayList<>();
    /** For each condition the numbers of its actions. */
    private final List<List<Integer>> met = new ArrayList<>();

    private final Map<String, List<Integer>> assumed = new HashMap<>();

    FairnessEmitter(Emission emission, List<Legend.Taken> taken, List<Legend.Misuse> misuses) {
        this.emission = emission;
        this.taken = taken;
        this.misuses = misuses;
    }

    /** Finds all, those of the whole protocol first. */
    void find() {
        emission.lowered().processes().forEach(this::process);
        for (Property property : emission.lowered().protocol().properties()) {
            for (FairnessAssumption assumption : property.assumptions()) {
                assumption(property, assumption);
            }
        }
    }

    List<Legend.Fair> conditions() {
        return conditions;
    }

    /** The conditions that only one property takes for granted. */
    List<Integer> assumed(Property property) {
        return assumed.getOrDefault(property.name(), List.of());
    }

    private void process(LoweredProcess process) {
        for (Owed owed : Owed.by(process)) {
            each(
                    process,
                    owed.strong(),
                    owed.text(),
                    Optional.empty(),
                    owed.actions()::contains,
                    owed.cuts()::contains);
        }
    }

    private static boolean isSaid(Place step, Place place, Predicate<StepInfo> what) {
        return what.test(step.info()) || what.test(place.info());
    }

    private void assumption(Property property, FairnessAssumption assumption) {
        String name = assumption instanceof FairnessAssumption.WeaklyFairProcess process
                ? process.process()
                : ((FairnessAssumption.WeaklyFairStep) assumption).process();
        LoweredProcess process = emission.lowered().process(name);
        int first = conditions.size();
        if (assumption instanceof FairnessAssumption.WeaklyFairStep step) {
            Predicate<StepInfo> isStep = info -> info.label().equals(step.label());
            each(
                    process,
                    false,
                    process.actionName() + "_" + step.label().name(),
                    Optional.of(property.name()),
                    action -> isSaid(action.step(), action.place(), isStep),
                    cut -> isSaid(cut.step(), cut.place(), isStep));
        } else {
            each(process, false, process.actionName(), Optional.of(property.name()), action -> true, cut -> true);
        }
        List<Integer> numbers = assumed.computeIfAbsent(property.name(), key -> new ArrayList<>());
        for (int number = first; number < conditions.size(); number++) {
            numbers.add(number);
        }
    }

    /** A condition for each member of a family. */
    private void each(
            LoweredProcess process,
            boolean strong,
            String text,
            Optional<String> property,
            Predicate<Action> which,
            Predicate<Cut> whichCuts) {
        Map<Optional<Legend.Member>, List<Integer>> byMember = new java.util.LinkedHashMap<>();
        for (int number = 0; number < taken.size(); number++) {
            Legend.Taken one = taken.get(number);
            if (one.action().process().equals(process.name())) {
                List<Integer> numbers = byMember.computeIfAbsent(one.member(), member -> new ArrayList<>());
                if (which.test(one.action())) {
                    numbers.add(number);
                }
            }
        }
        for (int number = 0; number < misuses.size(); number++) {
            Legend.Misuse one = misuses.get(number);
            if (one.cut().process().equals(process.name()) && whichCuts.test(one.cut())) {
                byMember.computeIfAbsent(one.member(), member -> new ArrayList<>())
                        .add(taken.size() + number);
            }
        }
        byMember.forEach((member, numbers) -> {
            String who = member.map(known -> "(" + known.text() + ")").orElse("");
            conditions.add(new Legend.Fair((strong ? "SF " : "WF ") + text + who, strong, property));
            met.add(numbers);
        });
    }

    /** For each block of 64 conditions a table: for each action, which of them it meets. */
    List<CodeBlock> tables() {
        List<CodeBlock> tables = new ArrayList<>();
        for (int block = 0; block * Long.SIZE < conditions.size(); block++) {
            CodeBlock.Builder table = CodeBlock.builder();
            for (int action = 0; action < taken.size() + misuses.size(); action++) {
                long bits = 0;
                for (int i = 0; i < Long.SIZE && block * Long.SIZE + i < conditions.size(); i++) {
                    bits |= met.get(block * Long.SIZE + i).contains(action) ? 1L << i : 0;
                }
                table.add(action == 0 ? "$LL" : ", $LL", bits);
            }
            tables.add(table.build());
        }
        return tables;
    }
}
