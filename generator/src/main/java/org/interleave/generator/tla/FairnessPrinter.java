package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.lower.Simplifier;

/** Prints what processes owe, as one visible list, and Spec. */
final class FairnessPrinter implements Assumptions {
    private static final String OPEN = "/\\ ";
    private static final String BELOW = "     ";
    private static final String NOT_STARVED = "  \\* strong: nobody starves here";

    private final LoweredProtocol lowered;
    private final ExpressionPrinter printer;

    FairnessPrinter(LoweredProtocol lowered, ExpressionPrinter printer) {
        this.lowered = lowered;
        this.printer = printer;
    }

    void print(ModuleWriter out) {
        out.line("\\* Fairness assumptions: a step that none of them covers may never be taken.");
        List<String> lines = new ArrayList<>();
        lowered.processes().forEach(process -> lines.addAll(process(process)));
        boolean nothingOwed = lines.stream().allMatch(line -> line.startsWith("\\*"));
        if (nothingOwed) {
            lines.add("TRUE");
        }
        ModuleNames names = printer.names();
        out.definition(names.definition("Fairness"), lines);
        out.blank();
        out.definition(
                names.definition("Spec"),
                List.of(names.definition("Init") + " /\\ [][" + names.definition("Next") + "]_vars /\\ "
                        + names.definition("Fairness")));
    }

    private List<String> process(LoweredProcess process) {
        List<String> lines = new ArrayList<>();
        if (process.flow().process().owesNothing().isPresent()) {
            String reason = process.flow().process().owesNothing().orElseThrow();
            note(process.name() + ": not fair; " + reason + (reason.endsWith(".") ? "" : "."), lines);
            return lines;
        }
        List<FairGroup> groups = process.flow().steps().stream()
                .flatMap(step -> step.info().fairGroup().stream())
                .distinct()
                .toList();
        if (!groups.isEmpty()) {
            groups.forEach(group -> group(process, group, lines));
            turns(process, lines);
            return lines;
        }
        String each = FamilyPrinter.each(process.flow().process(), "\\A");
        String actionName =
                FamilyPrinter.head(process.flow().process(), printer.names().together(process.name()));
        List<String> blocking = process.flow().places().stream()
                .filter(place -> place.info().mayBlockForever())
                .map(Place::name)
                .toList();
        if (blocking.isEmpty()) {
            lines.add("/\\ " + each + "WF_vars(" + actionName + ")");
        } else {
            note(process.name() + ": not fair at " + and(blocking) + ", where it may block for ever.", lines);
            Expression elsewhere = Simplifier.negate(printer.stands(process.name(), member(process), blocking));
            String fair = "WF_vars(" + printer.inJunction(elsewhere) + " /\\ " + actionName + ")";
            if (2 + OPEN.length() + each.length() + fair.length() <= Layout.WIDTH) {
                lines.add(OPEN + each + fair);
            } else if (!each.isEmpty() && 2 + BELOW.length() + fair.length() <= Layout.WIDTH) {
                lines.add(OPEN + each.strip());
                lines.add(BELOW + fair);
            } else {
                List<String> places =
                        blocking.stream().map(place -> "\"" + place + "\"").toList();
                String where = process.name() + (each.isEmpty() ? "" : "[self]");
                lines.addAll(Layout.fill(
                        "/\\ " + each + "WF_vars(" + where + " \\notin {", places, "} /\\ " + actionName + ")", 5, 2));
            }
        }
        turns(process, lines);
        return lines;
    }

    /** Who waits for its turn at a place; a step that is in a group is fair as the group is. */
    private void turns(LoweredProcess process, List<String> lines) {
        for (Place place : process.flow().places()) {
            List<Action> here = process.actions().stream()
                    .filter(action -> action.place().equals(place))
                    .toList();
            boolean waits = waitsItsTurn(place.info())
                    || here.stream()
                            .anyMatch(action -> waitsItsTurn(action.step().info()));
            if (waits && !place.info().mayBlockForever()) {
                turn(process, place, at(process, place, here), lines);
            }
        }
    }

    private static boolean waitsItsTurn(StepInfo info) {
        return info.stronglyFair() && info.fairGroup().isEmpty();
    }

    /**
     * Who waits at a place gets a turn: of all that can be done there, since at a choice nobody decides what it is.
     */
    private static void turn(LoweredProcess process, Place place, List<PlacedAction> actions, List<String> lines) {
        String open = "/\\ " + FamilyPrinter.each(process.flow().process(), "\\A") + "SF_vars(";
        String line = PlacedAction.line(open, actions, ")");
        if (2 + line.length() + NOT_STARVED.length() <= Layout.WIDTH) {
            lines.add(line + NOT_STARVED);
        } else {
            note(
                    process.name() + " at " + place.name()
                            + ": strongly fair, which assumes that nobody who waits here is passed over for ever.",
                    lines);
            lines.addAll(PlacedAction.together(open, actions, ")", 2));
        }
    }

    /** Steps that are fair together, by the name of their group if it is not that of the only step. */
    private void group(LoweredProcess process, FairGroup group, List<String> lines) {
        Predicate<StepInfo> isIn =
                info -> info.fairGroup().filter(group::equals).isPresent();
        List<Action> actions = process.actions().stream()
                .filter(action -> isSaid(action, isIn))
                .toList();
        boolean itself =
                actions.stream().allMatch(action -> action.step().info().name().equals(group.name()));
        if (!itself) {
            note(process.name() + ", " + group.name() + ": fair together.", lines);
        }
        String open = "/\\ " + FamilyPrinter.each(process.flow().process(), "\\A")
                + (group.strong() ? "SF_vars(" : "WF_vars(");
        List<PlacedAction> names = new ArrayList<>(names(process, actions));
        names.addAll(misuses(process, isIn));
        lines.addAll(PlacedAction.together(open, names, ")", 2));
    }

    /** All that a process can do at a place; where that can break a rule, as the process while it is there. */
    private List<PlacedAction> at(LoweredProcess process, Place place, List<Action> actions) {
        if (process.cuts().stream().noneMatch(cut -> cut.place().equals(place))) {
            return names(process, actions);
        }
        String all =
                FamilyPrinter.head(process.flow().process(), printer.names().together(process.name()));
        return List.of(new PlacedAction(
                process.flow().isAtOnePlace() ? Optional.empty() : Optional.of(is(process, place)), all));
    }

    private String is(LoweredProcess process, Place place) {
        return printer.inJunction(printer.stands(process.name(), member(process), List.of(place.name())));
    }

    /** A step that breaks a rule is a way of its step: it meets the fairness of that, and to stand before it does not. */
    private List<PlacedAction> misuses(LoweredProcess process, Predicate<StepInfo> what) {
        return MisusePrinter.actions(
                process,
                printer.names(),
                what,
                name -> FamilyPrinter.head(process.flow().process(), name),
                place -> is(process, place));
    }

    private static Optional<Expression> member(LoweredProcess process) {
        return process.flow().process().family().map(family -> FamilyPrinter.self());
    }

    /** The actions, each with its parameter if it has one. */
    private static List<PlacedAction> names(LoweredProcess process, List<Action> actions) {
        return actions.stream()
                .map(action ->
                        PlacedAction.anywhere(FamilyPrinter.head(process.flow().process(), action.name())))
                .toList();
    }

    private static void note(String text, List<String> lines) {
        Layout.wrap(text, Layout.WIDTH - 5).forEach(line -> lines.add("\\* " + line));
    }

    private static String and(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** Whether something is said of an action's step, or of the choice that the step is a way of. */
    private static boolean isSaid(Action action, Predicate<StepInfo> what) {
        return what.test(action.step().info()) || what.test(action.place().info());
    }

    @Override
    public String actions(String process) {
        return FamilyPrinter.head(
                lowered.process(process).flow().process(), printer.names().together(process));
    }

    @Override
    public Optional<String> members(String process) {
        return lowered.process(process).flow().process().family().map(ProcessFamily::set);
    }

    @Override
    public List<String> assumption(String prefix, FairnessAssumption assumption) {
        String name = assumption instanceof FairnessAssumption.WeaklyFairProcess process
                ? process.process()
                : ((FairnessAssumption.WeaklyFairStep) assumption).process();
        LoweredProcess process = lowered.process(name);
        String each = FamilyPrinter.each(process.flow().process(), "\\A");
        String open = prefix + (each.isEmpty() ? "" : "(") + each + "WF_vars(";
        String close = each.isEmpty() ? ")" : "))";
        if (assumption instanceof FairnessAssumption.WeaklyFairProcess) {
            return List.of(open
                    + FamilyPrinter.head(
                            process.flow().process(), printer.names().together(process.name()))
                    + close);
        }
        FairnessAssumption.WeaklyFairStep step = (FairnessAssumption.WeaklyFairStep) assumption;
        Predicate<StepInfo> isStep = info -> info.label().equals(step.label());
        List<Action> actions = process.actions().stream()
                .filter(action -> isSaid(action, isStep))
                .toList();
        List<Place> places = actions.stream().map(Action::place).distinct().toList();
        if (places.size() == 1 && isStep.test(places.get(0).info())) {
            return PlacedAction.together(open, at(process, places.get(0), actions), close, 2);
        }
        List<PlacedAction> names = new ArrayList<>(names(process, actions));
        names.addAll(misuses(process, isStep));
        return PlacedAction.together(open, names, close, 2);
    }
}
