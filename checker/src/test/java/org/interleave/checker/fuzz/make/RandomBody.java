package org.interleave.checker.fuzz.make;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.StateVariable;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Test;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;

/** Makes the random body of a process: few steps, with any statement around and between them. */
final class RandomBody {
    /** A loop around the position: the ways that leave it, or come back to its condition. */
    private record Loop(List<Here> breaks, List<Here> rounds) {}

    /** A C function around the position, and the ways that return from it. */
    private record Call(List<Here> returns) {}

    /** A step that a jump can lead to, and the functions around it. */
    private record Mark(Label label, Set<Call> calls) {}

    private final Actor actor;
    private final Choices choices;
    private final Shapes shapes;
    private final RandomOps ops;
    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Label exit;
    /** Whether rules are broken now and then, so that what is made may not be well formed. */
    private final boolean careless;

    private boolean exitWanted;
    private int steps;
    private int depth;
    private Here here = Here.START;

    RandomBody(Actor actor, Shapes shapes, int steps, boolean careless) {
        this.actor = actor;
        this.choices = actor.scope().choices();
        this.shapes = shapes;
        this.ops = new RandomOps(actor);
        this.steps = steps;
        this.careless = careless;
        this.exit = Statements.label(actor.name("out"));
    }

    List<Statement> make() {
        List<Statement> body = new ArrayList<>();
        if (choices.chance(15)) {
            body.add(rules());
            // It stands before the choice, whose name is not known here.
            actor.startLabels().clear();
        } else {
            body.addAll(block());
        }
        if (exitWanted) {
            body.add(Statements.step(exit));
            actor.labels().add(exit);
        }
        return body;
    }

    private boolean slips() {
        return careless && choices.chance(15);
    }

    /** Some statements, of which the first is a step or begins with one. */
    private List<Statement> block() {
        List<Statement> statements = new ArrayList<>(slips() ? statement() : stepping());
        more(statements, choices.below(4));
        return statements;
    }

    /** Some statements, maybe none. */
    private List<Statement> anyBlock() {
        List<Statement> statements = new ArrayList<>();
        more(statements, choices.below(3));
        return statements;
    }

    private void more(List<Statement> statements, int most) {
        for (int i = 0; i < most && (here.open() || slips()); i++) {
            statements.addAll(statement());
        }
    }

    private List<Statement> statement() {
        int way = choices.below(21);
        if (way < 4 && steps > 0) {
            return stepping();
        }
        return switch (way) {
            case 4, 5, 6 -> steps > 0 && depth < 4 ? stepping() : also();
            case 7, 8 -> unnamedBranch();
            case 9 -> steps > 0 ? unnamedWhile() : also();
            case 10 -> steps > 1 ? forEach() : also();
            case 11, 12, 18 -> local();
            case 13 -> jump();
            case 14 -> leaveLoop();
            case 15 -> calls.isEmpty() && depth == 0 ? also() : giveBack();
            case 16, 17 -> steps > 1 ? expansions() : also();
            default -> also();
        };
    }

    /** A statement that begins with a step. */
    private List<Statement> stepping() {
        int way = steps <= 1 || depth > 3 ? 0 : choices.below(18);
        depth++;
        List<Statement> made = switch (way) {
            case 5 -> List.of(namedBranch());
            case 6, 7 -> List.of(testBranch());
            case 8, 9 -> List.of(loop());
            case 10 -> List.of(namedWhile());
            case 11 -> List.of(either());
            case 12 -> List.of(eitherBySteps());
            case 13 -> List.of(with());
            case 14 -> retry();
            case 16, 17 -> List.of(function());
            case 4, 15 -> List.of(atomic());
            default -> List.of(steps > 1 && !actor.pausing().isEmpty() && choices.chance(20) ? pausing() : step(true));
        };
        depth--;
        return made;
    }

    private Label label(String of, boolean canBeJumpedTo) {
        steps--;
        Label label = Statements.label(actor.name(of));
        actor.labels().add(label);
        if (canBeJumpedTo) {
            marks.add(new Mark(label, new HashSet<>(calls)));
            actor.startLabels().add(label);
        }
        return label;
    }

    private Statement step(boolean canBeJumpedTo) {
        Label label = label("step", canBeJumpedTo);
        List<Op> done = ops.some(Set.of(), true, false);
        here = Here.behindStep(RandomOps.assigned(done));
        return Remarks.on(Statements.step(label, done.toArray(Op[]::new)), actor, canBeJumpedTo || slips());
    }

    /** A primitive of two steps. */
    private Statement pausing() {
        Label label = label("step", true);
        steps--;
        Primitive primitive = choices.of(actor.pausing()).get();
        here = Here.behindStep(Set.of());
        return Statements.step(label, primitive);
    }

    private Statement namedBranch() {
        Label label = label("if", true);
        Cond condition = actor.scope().condition();
        return branched(Set.of(), (then, otherwise) -> Statements.branch(label, condition, then, otherwise));
    }

    private Statement testBranch() {
        Label label = label("try", true);
        Test test;
        if (!actor.tests().isEmpty() && choices.chance(70)) {
            test = choices.of(actor.tests()).get();
        } else {
            test = Test.of("test", "test(&x)", actor.scope().condition(), "yes", "no");
        }
        Set<Variable> assigned =
                new HashSet<>(RandomOps.assignedBy(test.operation().onSuccess()));
        assigned.addAll(RandomOps.assignedBy(test.operation().onFailure()));
        List<Op> more = ops.some(assigned, false, false);
        assigned.addAll(RandomOps.assigned(more));
        Op[] added = more.toArray(Op[]::new);
        Test said = choices.chance(50) ? test.onSuccess(added) : test.onFailure(added);
        Test asked = choices.chance(40) ? said.negated() : said;
        return branched(assigned, (then, otherwise) -> Statements.branch(label, asked, then, otherwise));
    }

    private interface Branching {
        Statement of(List<Statement> then, List<Statement> otherwise);
    }

    private Statement branched(Set<Variable> assigned, Branching branching) {
        Here begin = Here.behindStep(assigned);
        here = begin;
        List<Statement> then = anyBlock();
        Here afterThen = here;
        here = begin;
        List<Statement> otherwise = choices.chance(50) ? anyBlock() : List.of();
        here = Here.join(List.of(afterThen, here));
        return Remarks.on(branching.of(then, otherwise), actor, true);
    }

    /** The scope of what is looked at without a step of its own. */
    private Scope aside() {
        return here.isBehindOneStep() || slips() ? actor.scope() : actor.own();
    }

    private List<Statement> unnamedBranch() {
        if (aside().sources().isEmpty()) {
            return also();
        }
        Cond condition = aside().condition();
        Here begin = here;
        depth++;
        List<Statement> then = anyBlock();
        Here afterThen = here;
        here = begin;
        List<Statement> otherwise = choices.chance(40) ? anyBlock() : List.of();
        depth--;
        here = Here.join(List.of(afterThen, here));
        return List.of(Statements.branch(condition, then, otherwise));
    }

    private List<Statement> unnamedWhile() {
        Scope scope = slips() ? actor.scope() : actor.own();
        if (scope.sources().isEmpty()) {
            return also();
        }
        Cond condition = scope.condition();
        Here before = here;
        return List.of(Statements.loopWhile(condition, rounds(before, true, Set.of())));
    }

    private Statement loop() {
        return Statements.loop(rounds(Here.NOWHERE, false, Set.of()));
    }

    /**
     * The body of a loop.
     *
     * @param before where one comes from if the body is not even begun
     * @param ends whether the loop ends by its condition
     * @param assigned what is assigned behind everything else in the body
     */
    private List<Statement> rounds(Here before, boolean ends, Set<Variable> assigned) {
        Loop loop = new Loop(new ArrayList<>(), new ArrayList<>());
        loops.push(loop);
        here = here.ofManySteps();
        depth++;
        List<Statement> body = block();
        depth--;
        if (here.open()) {
            loop.rounds().add(here.assigning(assigned));
        }
        loops.pop();
        List<Here> after = new ArrayList<>(loop.breaks());
        if (ends) {
            after.addAll(loop.rounds());
            after.add(before);
        }
        here = ends ? Here.join(after).ofManySteps() : Here.join(after);
        return body;
    }

    private Statement namedWhile() {
        Label label = label("while", true);
        Cond condition = actor.scope().condition();
        Loop loop = new Loop(new ArrayList<>(), new ArrayList<>());
        loops.push(loop);
        Here ended = Here.behindStep(Set.of());
        here = ended;
        List<Statement> body = anyBlock();
        loops.pop();
        List<Here> after = new ArrayList<>(loop.breaks());
        after.add(ended);
        here = Here.join(after);
        return Remarks.on(Statements.loopWhile(label, condition, body), actor, true);
    }

    /** A number of the process's own, of which nothing else knows. */
    private Int counter(int high) {
        return actor.process().integer(actor.name("n"), 0, high, 0);
    }

    private List<Statement> forEach() {
        if (!here.isBehindOneStep()) {
            return also();
        }
        Int number = counter(3);
        here = here.assigning(Set.of(number.variable()));
        Here before = here;
        actor.sees(new Source<>(new IntShape(0, 3), number));
        return Statements.forEach(number, Num.of(1), Num.of(2), rounds(before, true, Set.of(number.variable())));
    }

    /** Tries a few times: what a retry of the sources does. */
    private List<Statement> retry() {
        Int attempts = counter(2);
        Loop loop = new Loop(new ArrayList<>(), new ArrayList<>());
        loops.push(loop);
        here = here.ofManySteps();
        List<Statement> body = block();
        if (here.open()) {
            here = here.assigning(Set.of(attempts.variable()));
            body.add(Statements.also(attempts.inc()));
            body.add(Statements.branch(attempts.lt(2), List.of(Statements.continueLoop()), List.of()));
            body.add(Statements.breakLoop());
            loop.breaks().add(here);
        }
        loops.pop();
        here = Here.join(loop.breaks());
        return List.of(Statements.loop(body));
    }

    private Statement either() {
        Label label = label("either", true);
        List<Statement.Way> ways = new ArrayList<>();
        List<Here> after = new ArrayList<>();
        Object choice = new Object();
        int number = choices.between(2, 3);
        for (int i = 0; i < number; i++) {
            List<Op> done = ops.some(Set.of(), true, false);
            here = new Here(true, false, Optional.of(choice), RandomOps.assigned(done));
            ways.add(Statements.way("way" + i, done, anyBlock()));
            after.add(here);
        }
        here = Here.join(after);
        return Remarks.on(Statements.either(label, ways), actor, true);
    }

    private Statement eitherBySteps() {
        Label label = label("choice", true);
        List<Statement.Way> ways = new ArrayList<>();
        List<Here> after = new ArrayList<>();
        int number = choices.between(2, 3);
        for (int i = 0; i < number; i++) {
            List<Statement> body = new ArrayList<>();
            if (!slips()) {
                body.add(choices.chance(25) ? with(false) : step(false));
            }
            body.addAll(anyBlock());
            ways.add(Statements.way(body));
            after.add(here);
        }
        here = Here.join(after);
        return Remarks.on(Statements.either(label, ways), actor, true);
    }

    private Statement rules() {
        List<Statement> rules = new ArrayList<>();
        int number = choices.between(1, 3);
        for (int i = 0; i < number; i++) {
            rules.add(
                    switch (choices.below(5)) {
                        case 3 -> with(false);
                        case 4 -> branchRule();
                        default -> step(false);
                    });
        }
        return Statements.rules(rules);
    }

    private Statement branchRule() {
        Label label = label("if", false);
        Cond condition = actor.scope().condition();
        Here begin = Here.behindStep(Set.of());
        here = begin;
        List<Statement> then = anyBlock();
        return Statements.branch(label, condition, then, List.of());
    }

    private Statement with() {
        return with(true);
    }

    private Statement with(boolean canBeJumpedTo) {
        return choose(ops.scope().domain(), canBeJumpedTo);
    }

    private <R> Statement choose(Scope.Range<R> range, boolean canBeJumpedTo) {
        return Statements.with(
                actor.name("w"),
                range.domain(),
                element -> ops.seeing(new Source<>(range.element(), element), () -> chosen(canBeJumpedTo)));
    }

    /** What stands behind a choice of an element: a step, and what happens with it. */
    private List<Statement> chosen(boolean canBeJumpedTo) {
        List<Statement> body = new ArrayList<>();
        boolean again = canBeJumpedTo && choices.chance(20);
        body.add(again ? choose(ops.scope().domain(), true) : step(canBeJumpedTo));
        if (canBeJumpedTo && !again && choices.chance(30)) {
            Cond condition = ops.scope().condition();
            List<Statement> then = also();
            body.add(Statements.branch(condition, then, List.of()));
        }
        return body;
    }

    private Statement function() {
        Call call = new Call(new ArrayList<>());
        calls.push(call);
        List<Statement> body = block();
        calls.pop();
        List<Here> after = new ArrayList<>(call.returns());
        after.add(here);
        here = Here.join(after);
        return Statements.function(actor.name("f"), choices.of("mm/mmap.c", "kernel/fork.c"), body);
    }

    /** One C function that is called twice. */
    private List<Statement> expansions() {
        List<Mark> before = List.copyOf(marks);
        Call call = new Call(new ArrayList<>());
        calls.push(call);
        depth++;
        List<Statement> body = block();
        depth--;
        calls.pop();
        List<Here> after = new ArrayList<>(call.returns());
        after.add(here);
        here = Here.join(after);
        marks.retainAll(before);
        List<Statement> both = new ArrayList<>();
        String name = actor.name("f");
        both.addAll(Statements.as("one", List.of(Statements.function(name, "mm/mmap.c", body))));
        if (here.open()) {
            both.addAll(Statements.as("two", List.of(Statements.function(name, "mm/mmap.c", body))));
            // The second time all is as the first time, but that nothing is known of the step before.
            here = here.ofManySteps();
        }
        return both;
    }

    private Statement atomic() {
        Label label = label("atomic", true);
        here = Here.behindStep(Set.of());
        List<Statement> body = new ArrayList<>();
        int most = choices.between(1, 3);
        int before = steps;
        steps = slips() ? 1 : 0;
        for (int i = 0; i < most && here.open(); i++) {
            body.addAll(
                    switch (choices.below(6)) {
                        case 2 -> unnamedBranch();
                        case 3 -> local();
                        case 4 -> loops.isEmpty() && !careless ? jump() : leaveLoop();
                        default -> slips() ? stepping() : also();
                    });
        }
        steps = before;
        return Remarks.on(Statements.atomic(label, body), actor, true);
    }

    private List<Statement> also() {
        if ((here.first() || !here.open()) && !slips()) {
            return List.of();
        }
        Set<Variable> assigned = slips() ? Set.of() : here.assigned();
        List<Op> done = ops.some(assigned, here.isBehindOneStep(), !here.isBehindOneStep() && !slips());
        if (done.isEmpty()) {
            return List.of();
        }
        here = here.assigning(RandomOps.assigned(done));
        return List.of(Statements.also(done.toArray(Op[]::new)));
    }

    private List<Statement> local() {
        return local(shapes.any());
    }

    private <R, V extends Assignable<R>> List<Statement> local(Shape<R, V> shape) {
        if (!shape.hasLiteral()) {
            return also();
        }
        V holder = actor.process().variable(actor.name("local"), shape.kind(), shape.literal(choices));
        actor.owns(new Target<>(shape, holder));
        boolean drop = !calls.isEmpty() && choices.chance(70);
        return List.of(Statements.local((StateVariable<?>) holder, drop));
    }

    private List<Statement> jump() {
        if (here.first() && !slips()) {
            return also();
        }
        boolean anywhere = slips();
        List<Mark> possible = marks.stream()
                .filter(mark -> anywhere || calls.containsAll(mark.calls()))
                .toList();
        boolean out = possible.isEmpty() || choices.chance(40);
        exitWanted |= out;
        here = Here.NOWHERE;
        return List.of(Statements.goTo(out ? exit : choices.of(possible).label()));
    }

    private List<Statement> leaveLoop() {
        if (slips()) {
            here = Here.NOWHERE;
            return List.of(choices.chance(50) ? Statements.continueLoop() : Statements.breakLoop());
        }
        if (loops.isEmpty()) {
            return also();
        }
        Loop loop = loops.element();
        boolean goesOn = choices.chance(30);
        (goesOn ? loop.rounds() : loop.breaks()).add(here);
        here = Here.NOWHERE;
        return List.of(goesOn ? Statements.continueLoop() : Statements.breakLoop());
    }

    private List<Statement> giveBack() {
        if (here.first()) {
            return also();
        }
        if (!calls.isEmpty()) {
            calls.element().returns().add(here);
        }
        here = Here.NOWHERE;
        return List.of(Statements.returnFrom());
    }
}
