package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.generator.lower.Choice;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.Guards;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.lower.SearchBounds;
import org.interleave.generator.lower.Simplifier;

/**
 * Prints how a behaviour ends at a misuse: a variable that names the rule that the last step broke, one action for each
 * process with its steps that only do that, and the constraint by which TLC does not go on from there.
 */
public final class MisusePrinter {
    /** The definition of {@link ModuleNames} that is the variable which names the rule that the last step broke. */
    public static final String BROKEN = "broken";
    /** What it is as long as none is broken. */
    public static final String NONE = "none";
    /** The definition that is the constraint: no rule is broken. */
    public static final String NOT_BROKEN = "NotBroken";
    /** The definition that no rule is broken, though a bound may have been met; only where there are bounds. */
    public static final String WITHIN_RULES = "WithinRules";

    private static final String STATE = "state";
    private static final String BREAKS = "Breaks";

    private final LoweredProtocol lowered;
    private final ExpressionPrinter printer;
    private final Layout layout;

    /**
     * A printer.
     *
     * @param lowered the protocol
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     */
    public MisusePrinter(LoweredProtocol lowered, ExpressionPrinter printer, Layout layout) {
        this.lowered = lowered;
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * What properties of steps speak of: a step that breaks a rule changes nothing of it, and is not judged by them.
     *
     * @param lowered the protocol
     * @return the name of a tuple of variables
     */
    static String judged(LoweredProtocol lowered) {
        return lowered.canBeCut() ? lowered.names().definition(STATE) : "vars";
    }

    /**
     * Prints the variables of the protocol as one, and what a step does that breaks a rule.
     *
     * @param variables all variables but the one that names the rule, or lists of them
     * @param lowered the protocol
     * @param out takes the lines
     */
    public static void breaks(List<String> variables, LoweredProtocol lowered, ModuleWriter out) {
        ModuleNames names = lowered.names();
        String state = names.definition(STATE);
        String broken = names.definition(BROKEN);
        String notBroken = names.definition(NOT_BROKEN);
        out.lines(Layout.fill(state + " == <<", variables, ">>", 2, 0));
        out.blank();
        out.comment("A step that breaks a rule only notes which. Nothing is judged behind it: TLC does not go on from "
                + "there (" + notBroken + "), nor should a reader.");
        String rule = names.taken().contains("rule") ? "its_rule" : "rule";
        out.definition(
                names.definition(BREAKS) + "(" + rule + ")",
                List.of(broken + "' = " + rule + " /\\ UNCHANGED " + state));
        out.blank();
        out.definition(notBroken, List.of(broken + " = \"" + NONE + "\""));
        if (!lowered.bounds().isEmpty()) {
            out.blank();
            out.comment("A step that only a bound of the search forbids breaks no rule: "
                    + String.join("; ", lowered.bounds()) + ".");
            out.definition(
                    names.definition(WITHIN_RULES),
                    List.of(broken + " \\in {\"" + NONE + "\", \"" + Operation.Misuse.BOUND + "\"}"));
        }
    }

    /**
     * All variables: those of the protocol, and the one that names the rule.
     *
     * @param names the names of what is printed
     * @return the definition
     */
    static String all(ModuleNames names) {
        return "vars == <<" + names.definition(STATE) + ", " + names.definition(BROKEN) + ">>";
    }

    /**
     * That no rule is broken yet.
     *
     * @param names the names of what is printed
     * @return the condition
     */
    public static String first(ModuleNames names) {
        return names.definition(BROKEN) + " = \"" + NONE + "\"";
    }

    /**
     * The conjunct of TypeOK about {@link #BROKEN}: it is not TypeOK's own name.
     *
     * @param lowered a protocol that can be cut
     * @return its lines
     */
    public static List<String> type(LoweredProtocol lowered) {
        List<String> names = Stream.of(
                        Stream.of(NONE),
                        lowered.invariants().stream()
                                .flatMap(invariant -> invariant.messages().stream()
                                        .filter(message -> lowered.canBreak(invariant, message))
                                        .map(invariant::rule)),
                        Stream.of(Operation.Misuse.BOUND).filter(lowered::canBreak))
                .flatMap(some -> some)
                .map(name -> "\"" + name + "\"")
                .toList();
        List<String> lines = new ArrayList<>();
        if (lowered.canBreak(SearchBounds.TYPE_OK)) {
            lines.add("\\* \"" + SearchBounds.TYPE_OK + "\" where a step would leave a range");
        }
        lines.addAll(Layout.fill("/\\ " + lowered.names().definition(BROKEN) + " \\in {", names, "}", 5, 2));
        return lines;
    }

    /**
     * Prints the actions of a process that break a rule: one for each step that begins a way of a choice, and one for all
     * together.
     *
     * @param process a process that breaks rules
     * @param head completes the name of an action with its parameter
     * @param self puts whoever takes the step in the place of {@link Expression.Self}
     * @param out takes the lines
     */
    public void print(
            LoweredProcess process, UnaryOperator<String> head, UnaryOperator<Expression> self, ModuleWriter out) {
        out.comment("The steps of " + process.name() + " that " + what(process.cuts()) + ".");
        List<String> all = new ArrayList<>();
        Map<String, List<String>> ofWays = new LinkedHashMap<>();
        for (Cut cut : process.cuts()) {
            List<String> way = way(cut, at(process, cut), self);
            if (cut.beginsAWay()) {
                String name = head.apply(cut.name());
                if (!ofWays.containsKey(name)) {
                    all.add("\\/ " + name);
                }
                ofWays.computeIfAbsent(name, key -> new ArrayList<>()).addAll(way);
            } else {
                all.addAll(way);
            }
        }
        ofWays.forEach((name, ways) -> {
            out.definition(name, ways);
            out.blank();
        });
        out.definition(head.apply(printer.names().misuses(process.name())), all);
    }

    private static String what(List<Cut> cuts) {
        if (cuts.stream().noneMatch(Cut::isOfBound)) {
            return "break a rule";
        }
        return (cuts.stream().allMatch(Cut::isOfBound) ? "" : "break a rule, or that ") + "only a bound forbids";
    }

    /** That the process is where the step is taken, unless it is there all the time. */
    private static Expression at(LoweredProcess process, Cut cut) {
        if (process.flow().isAtOnePlace()) {
            return new Expression.BooleanLiteral(true);
        }
        Optional<Expression> member = process.flow().process().family().map(family -> new Expression.Self());
        return new Expression.At(process.name(), member, List.of(cut.place().label()));
    }

    /**
     * The steps of a process that break a rule, among those of which something is said.
     *
     * @param process the process
     * @param names the names of what is printed
     * @param what what is said of a step, or of the choice that it begins a way of
     * @param head completes the name of an action with its parameter
     * @param where prints that the process is at a place
     * @return actions, one an element; none where no such step breaks a rule
     */
    public static List<PlacedAction> actions(
            LoweredProcess process,
            ModuleNames names,
            Predicate<StepInfo> what,
            UnaryOperator<String> head,
            Function<Place, String> where) {
        Set<PlacedAction> actions = new LinkedHashSet<>();
        for (Cut cut : process.cuts()) {
            boolean ofPlace = what.test(cut.place().info());
            if (!ofPlace && !what.test(cut.step().info())) {
                continue;
            }
            String together = head.apply(names.misuses(process.name()));
            if (cut.beginsAWay() && !ofPlace) {
                actions.add(PlacedAction.anywhere(head.apply(cut.name())));
            } else if (process.flow().isAtOnePlace()) {
                actions.add(PlacedAction.anywhere(together));
            } else {
                actions.add(new PlacedAction(Optional.of(where.apply(cut.place())), together));
            }
        }
        return List.copyOf(actions);
    }

    private List<String> way(Cut cut, Expression at, UnaryOperator<Expression> self) {
        String breaks = printer.names().definition(BREAKS) + "(\"" + lowered.broken(cut) + "\")";
        List<Expression> conditions = Stream.concat(Stream.of(at), cut.guards().stream())
                .map(self)
                .map(Simplifier::simplify)
                .filter(condition -> !condition.equals(new Expression.BooleanLiteral(true)))
                .toList();
        if (cut.choices().isEmpty()) {
            String line = "\\/ "
                    + Stream.concat(
                                    conditions.stream().map(printer::resolve).map(printer::inJunction),
                                    Stream.of(breaks))
                            .collect(Collectors.joining(" /\\ "));
            if (2 + line.length() <= Layout.WIDTH) {
                return List.of(line);
            }
        }
        return Layout.hang("\\/ ", way(cut.choices(), conditions, breaks, self, 5));
    }

    /** As in an action: what does not depend on a choice, then the choice around the rest. */
    private List<String> way(
            List<Choice> choices,
            List<Expression> conditions,
            String breaks,
            UnaryOperator<Expression> self,
            int column) {
        List<Expression> now = Guards.before(choices, conditions);
        List<String> lines = new ArrayList<>();
        for (Expression condition : now) {
            lines.addAll(Layout.hang("/\\ ", layout.block(printer.resolve(condition), column + 3)));
        }
        if (choices.isEmpty()) {
            lines.add("/\\ " + breaks);
            return lines;
        }
        Choice choice = choices.get(0);
        String bullet = now.isEmpty() ? "" : "/\\ ";
        String head = bullet + "\\E " + choice.variable().name() + " \\in ";
        lines.addAll(layout.choice(head, printer.resolve(self.apply(choice.set())), column));
        int indent = bullet.length() + 2;
        lines.addAll(Layout.hang(
                " ".repeat(indent),
                way(
                        choices.subList(1, choices.size()),
                        Guards.without(conditions, now),
                        breaks,
                        self,
                        column + indent)));
        return lines;
    }
}
