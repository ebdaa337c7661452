package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.interleave.dsl.AnyProcess;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Label;

/** A process or family whose body is being made: what it sees, what it may change, and what its steps are called. */
final class Actor {
    private final AnyProcess<?> process;
    /** What its steps see. */
    private Scope scope;
    /** What its steps see of variables that nobody else looks at. */
    private Scope own;

    private final List<Target<?, ?>> targets = new ArrayList<>();
    private final List<Target<?, ?>> ownTargets = new ArrayList<>();
    private final List<Target<?, ?>> ghosts = new ArrayList<>();
    private final List<Supplier<Op>> primitives = new ArrayList<>();
    private final List<Supplier<Primitive>> pausing = new ArrayList<>();
    private final List<Supplier<Test>> tests = new ArrayList<>();
    /** Labels that properties may ask for. */
    private final List<Label> labels = new ArrayList<>();

    private final Map<String, FairGroup> groups = new HashMap<>();
    /** Labels at which it may begin, the first step in front. */
    private final List<Label> startLabels = new ArrayList<>();

    private boolean owesNothing;
    private final int index;
    private int names;

    Actor(AnyProcess<?> process, Scope nothing, int index) {
        this.process = process;
        this.scope = nothing;
        this.own = nothing;
        this.index = index;
    }

    AnyProcess<?> process() {
        return process;
    }

    Scope scope() {
        return scope;
    }

    Scope own() {
        return own;
    }

    /** Lets its steps read something. */
    void sees(Source<?> source) {
        scope = scope.with(List.of(source));
    }

    /** Lets it read something that nobody changes. */
    void knows(Source<?> source) {
        sees(source);
        own = own.with(List.of(source));
    }

    /** Lets its steps read and write a variable that others know too. */
    void shares(Target<?, ?> target) {
        sees(target.source());
        targets.add(target);
    }

    /** Gives it a variable of its own that nobody else reads. */
    void owns(Target<?, ?> target) {
        shares(target);
        own = own.with(List.of(target.source()));
        ownTargets.add(target);
    }

    /** Lets its steps write a ghost. */
    void writes(Target<?, ?> ghost) {
        ghosts.add(ghost);
    }

    void calls(List<RandomOperator<?, ?>> operators) {
        scope = scope.calling(operators);
    }

    List<Target<?, ?>> targets() {
        return targets;
    }

    List<Target<?, ?>> ownTargets() {
        return ownTargets;
    }

    List<Target<?, ?>> ghosts() {
        return ghosts;
    }

    List<Supplier<Op>> primitives() {
        return primitives;
    }

    /** Primitives that make two steps, so that they need a step of their own. */
    List<Supplier<Primitive>> pausing() {
        return pausing;
    }

    List<Supplier<Test>> tests() {
        return tests;
    }

    List<Label> labels() {
        return labels;
    }

    List<Label> startLabels() {
        return startLabels;
    }

    void owesNothing(boolean nothing) {
        owesNothing = nothing;
    }

    boolean owesNothing() {
        return owesNothing;
    }

    FairGroup group(String name, boolean strong) {
        return groups.computeIfAbsent(name, group -> new FairGroup(group, strong));
    }

    /** A name that no other has, with a beginning that says what it is of. */
    String name(String of) {
        names++;
        return scope.choices().name(of + (char) ('a' + index) + names);
    }
}
