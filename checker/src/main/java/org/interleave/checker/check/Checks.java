package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.Nearest;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fast.compile.JdkCompiler;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.lower.LockOrder;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ObjectInvariant;
import org.interleave.generator.lower.SearchBounds;

/** Finds what is to be checked of a protocol, and whether everything has an expectation. */
final class Checks {
    private final ProtocolEntry entry;
    private final Session session;
    private final List<Check> checks = new ArrayList<>();

    private Checks(ProtocolEntry entry, Session session) {
        this.entry = entry;
        this.session = session;
    }

    /**
     * Builds a protocol and finds its checks.
     *
     * @throws ProtocolException if the protocol or its expectations have mistakes
     */
    static List<Check> of(ProtocolEntry entry) {
        return of(entry, entry.session().get());
    }

    /**
     * Finds the checks of a protocol that is built.
     *
     * @throws ProtocolException if its expectations have mistakes
     */
    static List<Check> of(ProtocolEntry entry, Session session) {
        Checks checks = new Checks(entry, session);
        checks.find();
        List<Mistake> mistakes = checks.mistakes();
        if (!mistakes.isEmpty()) {
            throw new ProtocolException(
                    "What is expected of " + session.protocol().name(), mistakes);
        }
        return checks.checks;
    }

    /** The names of all that is checked of a protocol, whether or not something is expected of it. */
    static Set<String> names(ProtocolEntry entry) {
        Checks checks = new Checks(entry, entry.session().get());
        checks.find();
        return checks.checks.stream().map(Check::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void find() {
        Protocol protocol = session.protocol();
        LoweredProtocol lowered = session.lowered();
        builtIn(SearchBounds.TYPE_OK, CheckKind.TYPE, "every variable has a value of its type", protocol.location());
        for (ObjectInvariant invariant : lowered.invariants()) {
            builtIn(
                    invariant.name(),
                    CheckKind.MISUSE,
                    invariant.object().name() + " is used by its rules",
                    invariant.object().location());
        }
        List<LockOrder> orders = lowered.lockOrders();
        if (!orders.isEmpty()) {
            builtIn(
                    LockOrders.NAME,
                    CheckKind.LOCK_ORDER,
                    "locks are taken in one order",
                    orders.get(0).takings().get(0).step().info().location());
        }
        if (protocol.property(Property.NO_DEADLOCK).isEmpty()) {
            builtIn(
                    Property.NO_DEADLOCK,
                    CheckKind.DEADLOCK,
                    "somebody can go on, or everybody has ended",
                    protocol.location());
        }
        boolean hasLines = lowered.processes().stream()
                .anyMatch(process ->
                        !process.flow().isAtOnePlace() || process.flow().isServer());
        if (hasLines && JdkCompiler.isThere()) {
            builtIn(
                    Property.NOBODY_HANGS,
                    CheckKind.HANG,
                    "whoever has neither ended nor is idle can go on some time",
                    protocol.location());
        }
        for (Property property : protocol.properties()) {
            add(property.name(), kind(property), Optional.of(property), property.reason(), property.location());
        }
        for (String name : entry.expectations().keySet()) {
            if (isNotApplicable(name)
                    && checks.stream().noneMatch(check -> check.name().equals(name))) {
                add(name, CheckKind.INVARIANT, Optional.empty(), "", entry.location());
            }
        }
    }

    private boolean isNotApplicable(String name) {
        Expectation expected = entry.expectations().get(name);
        return expected != null && expected.kind() == Expectation.Kind.NOT_APPLICABLE;
    }

    private static CheckKind kind(Property property) {
        Formula formula = property.formula();
        if (property.isTemporal()) {
            return CheckKind.TEMPORAL;
        }
        if (formula instanceof Formula.Refines) {
            return CheckKind.REFINEMENT;
        }
        if (formula instanceof Formula.Reachable) {
            return CheckKind.REACHABLE;
        }
        return formula instanceof Formula.NoDeadlock ? CheckKind.DEADLOCK : CheckKind.INVARIANT;
    }

    private void builtIn(String name, CheckKind kind, String reason, SourceLocation location) {
        add(name, kind, Optional.empty(), reason, location);
    }

    private void add(String name, CheckKind kind, Optional<Property> property, String reason, SourceLocation location) {
        Expectation expected = entry.expectations().getOrDefault(name, unless(name, kind));
        checks.add(new Check(session, name, kind, expected, property, reason, location));
    }

    /** Whoever is in a deadlock hangs: where the one is expected, so is the other. */
    private Expectation unless(String name, CheckKind kind) {
        Expectation deadlock = entry.expectations().getOrDefault(Property.NO_DEADLOCK, Expectation.HOLDS);
        if (name.equals(Property.NOBODY_HANGS) && deadlock.kind() == Expectation.Kind.VIOLATED) {
            return Expectation.VIOLATED;
        }
        return kind == CheckKind.REACHABLE ? Expectation.HOLDS : entry.others().orElse(Expectation.HOLDS);
    }

    private List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>(entry.mistakes());
        Set<String> known = new LinkedHashSet<>();
        checks.forEach(check -> known.add(check.name()));
        for (String name : entry.expectations().keySet()) {
            if (!known.contains(name)) {
                mistakes.add(new Mistake(
                        CommandMistake.EXPECTS_NO_SUCH_PROPERTY,
                        entry.lines().getOrDefault(name, entry.location()),
                        "something is expected of " + name + ", and " + entry.name() + " has no such property",
                        Nearest.to(name, known)
                                        .map(near -> "write " + near + " if that was meant, or ")
                                        .orElse("") + "say why it makes no sense here: notApplicable(\"" + name
                                + "\", \"why\")"));
            }
        }
        for (Check check : checks) {
            if (entry.others().isEmpty()
                    && check.property().isPresent()
                    && !entry.expectations().containsKey(check.name())) {
                mistakes.add(new Mistake(
                        CommandMistake.NOTHING_EXPECTED,
                        check.location(),
                        "nothing is expected of the property " + check.name() + " of " + entry.name(),
                        "say it where the protocol is expected, at " + entry.location() + ": .holds(\"" + check.name()
                                + "\") or .violates(\"" + check.name() + "\"); .holdsEverythingElse() says it of all "
                                + "that are not named"));
            }
        }
        return mistakes;
    }
}
