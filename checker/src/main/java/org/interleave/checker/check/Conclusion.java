package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Definition;

/** What came out of all the runs of one protocol. */
final class Conclusion {
    private final Session session;
    private final List<Check> checks;
    private final List<Done> done;
    private final Plan plan;

    Conclusion(List<Check> checks, List<Done> done, Plan plan) {
        this.session = checks.get(0).session();
        this.checks = checks;
        this.done = done.stream()
                .filter(one -> one.run()
                        .session()
                        .protocol()
                        .name()
                        .equals(session.protocol().name()))
                .toList();
        this.plan = plan;
    }

    /** What came out. That it cannot be told of one protocol costs no other its result. */
    ProtocolResult result() {
        try {
            return told();
        } catch (RuntimeException | StackOverflowError e) {
            String message = "the checker failed, which is a mistake of its own: " + e;
            return new ProtocolResult(
                    session,
                    checks.stream()
                            .filter(plan::asksFor)
                            .map(check -> Results.failed(check, message))
                            .toList(),
                    List.of(),
                    Optional.empty());
        }
    }

    private ProtocolResult told() {
        List<PropertyResult> properties = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Check check : checks) {
            if (check.isExpected(Expectation.Kind.NOT_APPLICABLE) && plan.asksFor(check)) {
                properties.add(Results.notApplicable(check));
            }
            if (check.kind() == CheckKind.LOCK_ORDER) {
                if (plan.asksFor(check)) {
                    properties.add(LockOrders.result(check, runsOf(check).toList()));
                }
                continue;
            }
            // The last run is the one it was made in alone, if there is one.
            runsOf(check)
                    .filter(one -> one.run().decides())
                    .reduce((one, later) -> later)
                    .ifPresent(one -> properties.add(Results.of(check, one.run(), one.answer())));
            runsOf(check)
                    .filter(one -> !one.isCut())
                    .flatMap(one -> one.run().supposition().stream()
                            .flatMap(asked -> Vacuity.observed(check, asked, one.verdict()).stream()))
                    .forEach(warnings::add);
        }
        boolean cut = done.stream().anyMatch(Done::isCut);
        if (!cut && isSafe(properties)) {
            done.stream()
                    .filter(one -> one.run().coverage() && one.verdict() == Verdict.HOLDS)
                    .findFirst()
                    .ifPresent(one -> warnings.addAll(
                            Vacuity.steps(session.lowered(), one.answer().taken())));
        }
        done.forEach(one -> one.doubt().ifPresent(warnings::add));
        Optional<Symmetry> symmetry = Symmetry.of(done);
        symmetry.flatMap(Symmetry::warning).ifPresent(warnings::add);
        return new ProtocolResult(
                session,
                cut ? properties.stream().map(this::cut).toList() : properties,
                warnings,
                symmetry.filter(found -> !cut).flatMap(Symmetry::search));
    }

    /** What is known of a property where the search was cut. */
    private PropertyResult cut(PropertyResult property) {
        List<String> all = new ArrayList<>();
        if (done.stream().anyMatch(Done::isBounded)) {
            all.addAll(session.lowered().bounds());
        }
        session.protocol().constraints().stream()
                .map(Definition::name)
                .filter(name -> done.stream().anyMatch(one -> one.constraints().contains(name)))
                .forEach(name -> all.add("the constraint " + name + " holds"));
        String bounds = String.join(" and ", all);
        return done.stream().anyMatch(Done::isMisused) ? property.cut(bounds) : property.bounded(bounds);
    }

    private Stream<Done> runsOf(Check check) {
        return done.stream().filter(one -> one.run().has(check));
    }

    /** Whether all of safety was checked, and came out as expected. */
    private boolean isSafe(List<PropertyResult> properties) {
        return checks.stream().allMatch(plan::asksFor)
                && checks.stream()
                        .filter(Check::isSafety)
                        .allMatch(check -> properties.stream()
                                .anyMatch(result -> result.property().equals(check.name()) && result.isAsExpected()));
    }
}
