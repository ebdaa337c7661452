package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.Assumptions;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.MisusePrinter;
import org.interleave.generator.tla.PlacedAction;

/** Fairness in terms of the actions of the translation. */
final class FairnessFormulas implements Assumptions {
    private final LoweredProtocol lowered;
    private final Protocol protocol;
    private final ControlFlow flow;
    private final ProcessNames names;
    private final boolean hasPlaces;

    FairnessFormulas(LoweredProtocol lowered, ProcessNames names) {
        this.lowered = lowered;
        this.protocol = lowered.protocol();
        this.flow = lowered.flow();
        this.names = names;
        this.hasPlaces = Obligations.hasPlaces(flow);
    }

    /** What all processes owe, as a list of conjuncts. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        flow.processes().values().forEach(process -> lines.addAll(of(process)));
        return lines.isEmpty() ? List.of("TRUE") : lines;
    }

    private List<String> of(ProcessFlow process) {
        List<String> lines = new ArrayList<>();
        String name = process.process().name();
        Map<FairGroup, List<Place>> groups = Obligations.groups(process);
        groups.forEach((group, steps) -> lines.addAll(fair("/\\ ", group.strong(), name, actions(name, steps))));
        if (Obligations.isFair(process)) {
            lines.addAll(whole(process));
        } else if (groups.isEmpty()) {
            return lines;
        }
        for (Place place : process.places()) {
            if (Obligations.isStrong(place)) {
                lines.addAll(fair("/\\ ", true, name, actions(name, List.of(place))));
            }
        }
        return lines;
    }

    /** A process as a whole, except where it may block for ever. */
    private List<String> whole(ProcessFlow process) {
        String name = process.process().name();
        String whole = all(name);
        List<String> blocking = process.places().stream()
                .filter(Obligations::mayBlock)
                .map(place -> "\"" + names.label(name, place) + "\"")
                .toList();
        if (blocking.isEmpty()) {
            return fair("/\\ ", false, name, List.of(PlacedAction.anywhere(whole)));
        }
        String where = "pc[" + names.text(name) + "]";
        String open = "/\\ " + names.ofEach(name, "WF_vars(");
        List<String> elsewhere = Layout.fill("/\\ " + where + " \\notin {", blocking, "}", 5, 2 + open.length());
        List<String> both = new ArrayList<>(elsewhere);
        both.add("/\\ " + whole + ")");
        String line = open + elsewhere.get(0).substring(3) + " " + both.get(1);
        boolean fits = elsewhere.size() == 1 && 2 + line.length() <= Layout.WIDTH;
        return fits ? List.of(line) : Layout.hang(open, both);
    }

    private List<String> fair(String prefix, boolean strong, String process, List<PlacedAction> actions) {
        String open = prefix + names.ofEach(process, (strong ? "SF" : "WF") + "_vars(");
        return PlacedAction.together(open, actions, ")", 2);
    }

    private List<PlacedAction> actions(String process, List<Place> steps) {
        List<PlacedAction> actions = new ArrayList<>(steps.stream()
                .map(step -> action(process, step))
                .distinct()
                .map(PlacedAction::anywhere)
                .toList());
        actions.addAll(MisusePrinter.actions(
                lowered.process(process),
                lowered.names(),
                info -> steps.stream().anyMatch(step -> step.info().equals(info)),
                action -> names.action(process, action),
                place -> "pc[" + names.text(process) + "] = \"" + names.label(process, place) + "\""));
        return actions;
    }

    /** All that a process can do. */
    private String all(String process) {
        return lowered.process(process).cuts().isEmpty() ? names.process(process) : names.steps(process);
    }

    /** The action of a step; where no process has several places the translation has no actions but the processes'. */
    String action(String process, Place step) {
        boolean isPlace = flow.process(process).places().contains(step);
        return isPlace && !hasPlaces ? names.process(process) : names.action(process, names.label(process, step));
    }

    @Override
    public String actions(String process) {
        return all(process);
    }

    @Override
    public Optional<String> members(String process) {
        return names.set(process);
    }

    @Override
    public List<String> assumption(String prefix, FairnessAssumption assumption) {
        if (assumption instanceof FairnessAssumption.WeaklyFairProcess process) {
            return assumed(prefix, process.process(), List.of(PlacedAction.anywhere(all(process.process()))));
        }
        FairnessAssumption.WeaklyFairStep step = (FairnessAssumption.WeaklyFairStep) assumption;
        return assumed(prefix, step.process(), actions(step.process(), steps(step)));
    }

    /** In parentheses where a quantifier would reach further than it should. */
    private List<String> assumed(String prefix, String process, List<PlacedAction> actions) {
        return names.set(process).isEmpty()
                ? fair(prefix, false, process, actions)
                : Layout.enclose("", fair(prefix + "(", false, process, actions), ")");
    }

    private List<Place> steps(FairnessAssumption.WeaklyFairStep step) {
        return flow.process(step.process()).steps().stream()
                .filter(place -> place.info().label().equals(step.label()))
                .toList();
    }

    /** The ways of choices of a process of which fairness speaks by themselves, though they have no label. */
    Set<Place> waysOf(ProcessFlow process) {
        Set<Place> ways = new LinkedHashSet<>();
        Obligations.groups(process).values().forEach(ways::addAll);
        for (Property property : protocol.properties()) {
            for (FairnessAssumption assumption : property.assumptions()) {
                if (assumption instanceof FairnessAssumption.WeaklyFairStep step
                        && step.process().equals(process.process().name())) {
                    ways.addAll(steps(step));
                }
            }
        }
        ways.removeAll(process.places());
        return ways;
    }
}
