package org.interleave.generator.tla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.lower.Simplifier;

/** Prints the modules that count how often the members of a family overtake each other. */
public final class MonitorPrinter {
    private static final String COUNT = "overtaken";

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
     * @return the modules, by the property that each is for
     */
    public Map<String, Monitor> monitors(String init) {
        Map<String, Monitor> monitors = new LinkedHashMap<>();
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Overtaking overtaking) {
                monitors.put(property.name(), monitor(property, overtaking, init));
            }
        }
        return monitors;
    }

    private Monitor monitor(Property property, Formula.Overtaking overtaking, String init) {
        String set = printer.members(overtaking.family());
        String name = protocol.name() + property.name();
        ModuleWriter out = new ModuleWriter();
        String title = " MODULE " + name + " ";
        int dashes = Math.max(8, Layout.WIDTH - title.length());
        out.line("-".repeat(dashes / 2) + title + "-".repeat(dashes - dashes / 2));
        out.box(Layout.wrap(
                "Watches " + protocol.name() + " and counts who overtakes whom while he waits: " + property.reason(),
                Layout.WIDTH - 6));
        out.line("EXTENDS " + protocol.name());
        out.blank();
        out.line("VARIABLES");
        out.line("  " + COUNT + "             \\* [waiter][other]: how often, at most one too many");
        out.blank();
        String none = "[p \\in " + set + " |-> [q \\in " + set + " |-> 0]]";
        out.definition("WatchInit", List.of("/\\ " + init, "/\\ " + COUNT + " = " + none));
        out.blank();
        condition("Waits(p)", overtaking.waits(), overtaking.waiter(), "p", out);
        out.blank();
        condition("GoesFirst(q)", overtaking.goesFirst(), overtaking.other(), "q", out);
        out.blank();
        int most = overtaking.bound() + 1;
        out.definition(
                "WatchNext",
                List.of(
                        "/\\ Next",
                        "/\\ " + COUNT + "' = [p \\in " + set + " |-> [q \\in " + set + " |->",
                        "     IF ~Waits(p)'",
                        "       THEN 0",
                        "       ELSE IF p # q /\\ Waits(p) /\\ ~GoesFirst(q) /\\ GoesFirst(q)'",
                        "         THEN IF " + COUNT + "[p][q] < " + most + " THEN " + COUNT + "[p][q] + 1 ELSE " + most,
                        "         ELSE " + COUNT + "[p][q]]]"));
        out.blank();
        out.definition("WatchSpec", List.of("WatchInit /\\ [][WatchNext]_<<vars, " + COUNT + ">>"));
        out.blank();
        out.definition(
                property.name(), List.of("\\A p, q \\in " + set + " : " + COUNT + "[p][q] <= " + overtaking.bound()));
        out.line("=".repeat(Layout.WIDTH));
        return new Monitor(name, out.text(), "WatchSpec", property.name());
    }

    private void condition(String head, Expression condition, BoundVariable variable, String name, ModuleWriter out) {
        Expression named =
                Simplifier.simplify(Expressions.replace(condition, variable, new Expression.Parameter(name)));
        out.definition(head, layout.block(printer.resolve(named), 2));
    }

    /** That somebody else overtakes a waiter: what must happen at least once for the property to say anything. */
    static Expression premise(Formula.Overtaking overtaking) {
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
