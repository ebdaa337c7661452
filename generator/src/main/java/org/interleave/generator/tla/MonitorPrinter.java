package org.interleave.generator.tla;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.lower.Simplifier;

/** Prints the modules that count how often the members of a family overtake each other. */
public final class MonitorPrinter {
    private final Protocol protocol;
    private final ExpressionPrinter printer;
    private final Layout layout;

    /**
     * A printer.
     *
     * @param protocol the protocol
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     */
    public MonitorPrinter(Protocol protocol, ExpressionPrinter printer, Layout layout) {
        this.protocol = protocol;
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * Prints the modules that watch a protocol.
     *
     * @param init name of the formula that says how it begins
     * @param next name of the formula that says what its steps are
     * @return the modules, by the property that each is for
     */
    public Map<String, Monitor> monitors(String init, String next) {
        Map<String, Monitor> monitors = new LinkedHashMap<>();
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Overtaking overtaking) {
                monitors.put(property.name(), monitor(property, overtaking, init, next));
            }
        }
        return monitors;
    }

    private Monitor monitor(Property property, Formula.Overtaking overtaking, String init, String next) {
        String set = printer.members(overtaking.family());
        String name = protocol.name() + property.name();
        ModuleWriter out = new ModuleWriter();
        out.title(name);
        out.box(Layout.wrap(
                "Watches " + protocol.name() + " and counts who overtakes whom while he waits: " + property.reason(),
                Layout.WIDTH - 6));
        out.line("EXTENDS " + protocol.name());
        out.blank();
        Set<String> names = new LinkedHashSet<>();
        String count = free("overtaken", names);
        String p = free("p", names);
        String q = free("q", names);
        String waits = free("Waits", names);
        String goesFirst = free("GoesFirst", names);
        String watchInit = free("WatchInit", names);
        String watchNext = free("WatchNext", names);
        String watchSpec = free("WatchSpec", names);
        out.line("VARIABLES");
        out.line("  " + count + "             \\* [waiter][other]: how often, at most one too many");
        out.blank();
        String none = "[" + p + " \\in " + set + " |-> [" + q + " \\in " + set + " |-> 0]]";
        out.definition(watchInit, List.of("/\\ " + init, "/\\ " + count + " = " + none));
        out.blank();
        condition(waits, overtaking.waits(), overtaking.waiter(), p, out);
        out.blank();
        condition(goesFirst, overtaking.goesFirst(), overtaking.other(), q, out);
        out.blank();
        int most = overtaking.bound() + 1;
        String itsWaiting = waits + "(" + p + ")";
        String going = goesFirst + "(" + q + ")";
        String counted = count + "[" + p + "][" + q + "]";
        out.definition(
                watchNext,
                List.of(
                        "/\\ " + next,
                        "/\\ " + count + "' = [" + p + " \\in " + set + " |-> [" + q + " \\in " + set + " |->",
                        "     IF ~" + itsWaiting + "'",
                        "       THEN 0",
                        "       ELSE IF " + p + " # " + q + " /\\ " + itsWaiting + " /\\ ~" + going + " /\\ " + going
                                + "'",
                        "         THEN IF " + counted + " < " + most + " THEN " + counted + " + 1 ELSE " + most,
                        "         ELSE " + counted + "]]"));
        out.blank();
        out.definition(watchSpec, List.of(watchInit + " /\\ [][" + watchNext + "]_<<vars, " + count + ">>"));
        out.blank();
        out.definition(
                printer.authored(property.name()),
                List.of("\\A " + p + ", " + q + " \\in " + set + " : " + counted + " <= " + overtaking.bound()));
        out.line("=".repeat(Layout.WIDTH));
        return new Monitor(name, out.text(), watchSpec, printer.authored(property.name()));
    }

    /** A name that neither the protocol has nor this module so far. */
    private String free(String name, Set<String> names) {
        String free = printer.named(new BoundVariable(name, SourceLocation.NONE), names)
                .name();
        names.add(free);
        return free;
    }

    private void condition(String name, Expression condition, BoundVariable of, String parameter, ModuleWriter out) {
        Expression named = Simplifier.simplify(Expressions.replace(condition, of, new Expression.Parameter(parameter)));
        out.definition(name + "(" + parameter + ")", layout.block(printer.resolve(named, Set.of(parameter)), 2));
    }

    /**
     * That somebody else overtakes a waiter: what must happen at least once for the property to say anything.
     *
     * @param overtaking the property
     * @return what must happen
     */
    public static Expression premise(Formula.Overtaking overtaking) {
        Expression members = new Expression.AllValues(new Type.MemberType(overtaking.family()));
        Expression apart = new Expression.Binary(
                BinaryOperator.NOT_EQUAL,
                new Expression.Bound(overtaking.waiter()),
                new Expression.Bound(overtaking.other()));
        return Quantify.exists(
                overtaking.waiter(),
                members,
                Quantify.exists(
                        overtaking.other(),
                        members,
                        new Expression.And(List.of(apart, overtaking.waits(), overtaking.goesFirst()))));
    }
}
