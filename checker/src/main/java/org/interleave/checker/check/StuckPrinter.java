package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.model.Session;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Simplifier;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.MisusePrinter;

/** Prints modules by which TLC confirms that a state is reached, and that from there on somebody never goes on. */
final class StuckPrinter {
    private static final String NAME = "Interleave_Stuck";

    private final Session session;
    private final GeneratedModule module;
    private final LoweredProtocol lowered;
    private final Protocol protocol;
    private final String state;

    /**
     * @param session the protocol
     * @param state a conjunction that holds of the state alone
     */
    StuckPrinter(Session session, String state) {
        this.session = session;
        this.module = session.module();
        this.lowered = module.lowered();
        this.protocol = lowered.protocol();
        this.state = state;
    }

    /** An invariant that breaks where the state is reached. */
    TlcSpec reached() {
        return spec(
                List.of(NAME + "_Never == ~" + NAME + "_State"),
                module.config(ConfigPrinter.safety(protocol, "", List.of(NAME + "_Never"), false)));
    }

    /** The state as the only initial one, and an invariant that nobody goes on of those who should. */
    TlcSpec closed(Check check, List<String> who) {
        List<String> conditions = new ArrayList<>();
        for (LoweredProcess process : lowered.processes()) {
            for (Map.Entry<String, Expression> member : members(process).entrySet()) {
                boolean asked = check.kind() == CheckKind.HANG
                        ? who.contains(member.getKey())
                        : !process.flow().isServer();
                if (asked) {
                    conditions.add("/\\ ~ENABLED " + enabled(process, member.getValue()));
                    if (check.kind() == CheckKind.HANG) {
                        Expression rests = new Expression.Or(
                                List.of(process.ended(member.getValue()), process.idle(member.getValue())));
                        conditions.add("/\\ " + text(new Expression.Not(rests)));
                    }
                }
            }
        }
        String init = lowered.canBeCut() ? " /\\ " + MisusePrinter.first(lowered.names()) : "";
        List<String> lines = new ArrayList<>();
        lines.add(NAME + "_Init == " + NAME + "_State" + init);
        lines.add(NAME + "_Spec == " + NAME + "_Init /\\ [][" + lowered.names().definition("Next") + "]_vars");
        lines.add(NAME + "_Stays ==");
        conditions.forEach(condition -> lines.add("  " + condition));
        List<String> invariants = new ArrayList<>();
        if (lowered.canBeCut()) {
            invariants.add(lowered.names().definition(MisusePrinter.NOT_BROKEN));
        }
        invariants.addAll(module.constraints());
        invariants.add(NAME + "_Stays");
        String config = module.config(ConfigPrinter.safety(protocol, "", invariants, false));
        return spec(lines, config.replaceFirst("SPECIFICATION .*", "SPECIFICATION " + NAME + "_Spec"));
    }

    /** Everybody of a process: what people call it, and what stands for it in TLA+. */
    private Map<String, Expression> members(LoweredProcess process) {
        Map<String, Expression> members = new HashMap<>();
        if (process.flow().process().family().isEmpty()) {
            members.put(process.name(), new Expression.NameLiteral(process.name()));
            return members;
        }
        for (Value member : MemberValues.of(process.flow().process(), new Evaluator(lowered, Map.of()))) {
            members.put(
                    Actor.of(process.flow().process(), member).toString(),
                    new Expression.Parameter(ReplayPrinter.text(member)));
        }
        return members;
    }

    private String enabled(LoweredProcess process, Expression self) {
        String action = lowered.names().together(process.name());
        return process.flow().process().family().isEmpty()
                ? action
                : action + "(" + ((Expression.Parameter) self).name() + ")";
    }

    private String text(Expression condition) {
        ExpressionPrinter printer = new ExpressionPrinter(protocol, lowered.flow());
        return "(" + printer.print(printer.resolve(Simplifier.simplify(condition))) + ")";
    }

    private TlcSpec spec(List<String> lines, String config) {
        List<String> all = new ArrayList<>();
        all.add("---- MODULE " + NAME + " ----");
        all.add("EXTENDS " + module.name());
        all.add(NAME + "_State ==");
        all.add("  " + state);
        all.addAll(lines);
        all.add("====");
        Map<String, String> others = session.otherModules();
        others.put(module.name(), module.text());
        return new TlcSpec(NAME, String.join("\n", all) + "\n", config, others);
    }
}
