package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Domain;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Num;
import org.interleave.dsl.Seq;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.Terms;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/** What is known at some place, and random terms and conditions over it. */
final class Scope {
    private static final int DEEPEST = 2;
    private static final int CARELESS = 50;
    private static final int BLIND = 35;

    private final Choices choices;
    private final List<Shape<?, ?>> families;
    private final List<Source<?>> sources;
    private final List<RandomOperator<?, ?>> operators;
    private final Optional<Stands> stands;
    private final int depth;
    private final Care care;

    private Scope(
            Choices choices,
            List<Shape<?, ?>> families,
            List<Source<?>> sources,
            List<RandomOperator<?, ?>> operators,
            Optional<Stands> stands,
            int depth,
            Care care) {
        this.care = care;
        this.choices = choices;
        this.families = families;
        this.sources = List.copyOf(sources);
        this.operators = operators;
        this.stands = stands;
        this.depth = depth;
    }

    /** A scope in which nothing of the state is known. */
    static Scope of(Choices choices, List<Shape<?, ?>> families) {
        return new Scope(choices, families, List.of(), List.of(), Optional.empty(), DEEPEST, Care.LOOKS);
    }

    Choices choices() {
        return choices;
    }

    /** The same with another care. */
    Scope taking(Care other) {
        return new Scope(choices, families, sources, operators, stands, depth, other);
    }

    /** Whether this time something is done that may have no value. */
    boolean dares() {
        return care == Care.DARES && choices.chance(CARELESS);
    }

    /** Whether this time nobody looks whether there is an element before it is asked for. */
    boolean asksBlindly() {
        return dares() || (care == Care.MISUSES && choices.chance(BLIND));
    }

    /** Whether this time a rule of use may be broken. */
    boolean misuses() {
        return care == Care.MISUSES && choices.chance(CARELESS);
    }

    List<Source<?>> sources() {
        return sources;
    }

    <R> Scope with(Shape<R, ?> shape, R value) {
        return with(List.of(new Source<>(shape, value)));
    }

    Scope with(List<? extends Source<?>> more) {
        List<Source<?>> all = new ArrayList<>(more);
        all.addAll(sources);
        return new Scope(choices, families, all, operators, stands, depth, care);
    }

    Scope calling(List<RandomOperator<?, ?>> known) {
        return new Scope(choices, families, sources, known, stands, depth, care);
    }

    /** The same in which one operator more is known. */
    Scope calling(RandomOperator<?, ?> operator) {
        List<RandomOperator<?, ?>> all = new ArrayList<>(List.of(operator));
        all.addAll(operators);
        return calling(all);
    }

    /** The scope of properties, which may ask where processes stand. */
    Scope asking(Stands where) {
        return new Scope(choices, families, sources, operators, Optional.of(where), depth, care);
    }

    private Scope deeper() {
        return new Scope(choices, families, sources, operators, stands, depth - 1, care);
    }

    /** A value of a kind. */
    <R> R term(Shape<R, ?> shape) {
        int way = depth <= 0 ? 0 : choices.below(10);
        return way < 7 ? leaf(shape) : way == 7 ? called(shape) : shape.composite(deeper());
    }

    private <R> R leaf(Shape<R, ?> shape) {
        List<Supplier<R>> known = known(shape, depth < 0 ? 0 : 2);
        boolean written = shape.hasLiteral() && (known.isEmpty() || !choices.chance(60));
        if (written) {
            return shape.literal(choices);
        }
        return known.isEmpty() ? shape.composite(deeper()) : choices.of(known).get();
    }

    /** A value that does not look far: for where something else is missing. */
    <R> R constant(Shape<R, ?> shape) {
        if (shape.hasLiteral()) {
            return shape.literal(choices);
        }
        List<Supplier<R>> known = known(shape, 0);
        return known.isEmpty() ? shape.composite(deeper()) : choices.of(known).get();
    }

    private <R> R called(Shape<R, ?> shape) {
        for (RandomOperator<?, ?> operator : operators) {
            if (operator.result().kind().type().equals(shape.kind().type())) {
                return shape.kind().read(operator.call(deeper()));
            }
        }
        return leaf(shape);
    }

    /** Whether a value of a kind is known, without looking at its parts. */
    boolean knows(Shape<?, ?> shape) {
        return !known(shape, 0).isEmpty();
    }

    /** The sources of a kind, and the parts of sources. */
    private <R> List<Supplier<R>> known(Shape<R, ?> wanted, int far) {
        List<Supplier<R>> known = new ArrayList<>();
        sources.forEach(source -> collect(source, wanted, far, known));
        return known;
    }

    private <S, R> void collect(Source<S> source, Shape<R, ?> wanted, int far, List<Supplier<R>> known) {
        collect(source.shape(), source::value, wanted, far, known);
    }

    private <S, R> void collect(
            Shape<S, ?> shape, Supplier<S> value, Shape<R, ?> wanted, int far, List<Supplier<R>> known) {
        if (shape.kind().type().equals(wanted.kind().type())) {
            // A queue and a missing value may have one type: it is read as what is wanted.
            known.add(() -> wanted.kind().read(shape.kind().expression(value.get())));
        }
        if (far > 0) {
            shape.parts().forEach(part -> collectPart(part, value, wanted, far - 1, known));
        }
    }

    private <S, P, R> void collectPart(
            Shape.Part<S, P> part, Supplier<S> value, Shape<R, ?> wanted, int far, List<Supplier<R>> known) {
        collect(part.shape(), () -> part.take().apply(value.get(), deeper()), wanted, far, known);
    }

    /** A number, of whatever size. */
    Num number() {
        if (depth <= 0) {
            return plainNumber();
        }
        return switch (choices.below(17)) {
            case 14 -> summed(domain());
            case 15, 16 -> extreme();
            case 0 -> deeper().number().plus(deeper().number());
            case 1 -> deeper().number().minus(deeper().number());
            case 2 -> deeper().number().times(choices.between(0, 2));
            case 3 -> deeper().number().div(divisor());
            case 4 -> deeper().number().mod(divisor());
            case 5 -> deeper().number().max(deeper().number());
            case 6 -> Terms.ifElse(deeper().condition(), deeper().number(), deeper().number());
            case 7, 8 -> measured();
            case 9 -> counted(domain());
            default -> plainNumber();
        };
    }

    private Num divisor() {
        return dares() ? deeper().number() : Num.of(choices.between(1, 3));
    }

    private Num plainNumber() {
        List<Num> numbers = new ArrayList<>();
        for (Source<?> source : sources) {
            if (source.value() instanceof Num number) {
                numbers.add(number);
            }
        }
        return numbers.isEmpty() || !choices.chance(65) ? Num.of(choices.between(0, 3)) : choices.of(numbers);
    }

    /** How large a set is, or how long a sequence. */
    private Num measured() {
        List<Num> sizes = new ArrayList<>();
        for (Source<?> source : sources) {
            if (source.value() instanceof SetOf<?> set) {
                sizes.add(set.size());
            } else if (source.value() instanceof Seq<?> sequence) {
                sizes.add(sequence.length());
            }
        }
        return sizes.isEmpty() ? plainNumber() : choices.of(sizes);
    }

    private <R> Num counted(Range<R> range) {
        return Terms.count(
                range.domain(),
                element -> deeper().with(range.element(), element).condition());
    }

    private <R> Num summed(Range<R> range) {
        return Terms.sum(
                range.domain(),
                element -> deeper().with(range.element(), element).number());
    }

    /** The least or the greatest number of a set; another one where there is none, unless somebody is careless. */
    private Num extreme() {
        SetOf<Num> set = deeper().term(new SetShape<>(new IntShape(0, 2)));
        Num one = choices.chance(50) ? Terms.least(set) : Terms.greatest(set);
        return dares() ? one : Terms.ifElse(set.notEmpty(), one, plainNumber());
    }

    /** What something is for all elements of something. */
    <R> SetOf<R> image(Shape<R, ?> element) {
        return image(deeper().domain(), element);
    }

    private <E, R> SetOf<R> image(Range<E> range, Shape<R, ?> element) {
        SetOf<E> set = range.domain() instanceof SetOf<E> elements ? elements : Terms.all((Kind<E, ?>) range.domain());
        return set.map(
                element.kind(), one -> deeper().with(range.element(), one).term(element));
    }

    /** A condition. */
    Cond condition() {
        if (depth <= 0) {
            return simpleCondition();
        }
        Scope inner = deeper();
        return switch (choices.below(stands.isPresent() ? 16 : 12)) {
            case 0, 1, 2 -> simpleCondition();
            case 3 -> Cond.not(inner.condition());
            case 4 -> inner.condition().and(inner.condition());
            case 5 -> inner.condition().or(inner.condition());
            case 6 -> {
                Cond one = inner.condition();
                Cond other = inner.condition();
                yield switch (choices.below(3)) {
                    case 0 -> one.is(other);
                    case 1 -> one.isNot(other);
                    default -> one.implies(other);
                };
            }
            case 7 -> Terms.ifElse(inner.condition(), inner.condition(), inner.condition());
            case 8, 9 -> inner.quantified(domain());
            case 10 -> choices.chance(30) ? inner.let() : IntShape.compare(inner.number(), inner.number(), choices);
            case 11 -> inner.called(BoolShape.BOOL);
            default -> stands.orElseThrow().ask(inner);
        };
    }

    /** A condition in which a number or a set has a name. */
    private Cond let() {
        if (choices.chance(50)) {
            IntShape numbers = new IntShape(-9, 9);
            return Terms.let("part", number(), part -> with(numbers, part).condition());
        }
        SetShape<Num> sets = new SetShape<>(new IntShape(0, 2));
        return Terms.let("part", term(sets), part -> with(sets, part).condition());
    }

    private Cond simpleCondition() {
        if (sources.isEmpty()) {
            return stands.isPresent() ? stands.orElseThrow().ask(this) : Cond.of(true);
        }
        return about(choices.of(sources));
    }

    private <R> Cond about(Source<R> source) {
        return source.shape().about(source.value(), deeper());
    }

    private <R> Cond quantified(Range<R> range) {
        boolean all = choices.below(2) == 0;
        return all
                ? Terms.forAll(
                        range.domain(),
                        element -> with(range.element(), element).condition())
                : Terms.exists(
                        range.domain(),
                        element -> with(range.element(), element).condition());
    }

    /** A question about a process. */
    Cond asked() {
        return stands.orElseThrow().ask(deeper());
    }

    /** A condition on a step: it compares something before with something after. */
    Cond change() {
        if (sources.isEmpty() || choices.chance(25)) {
            return Terms.next(asked());
        }
        return change(choices.of(sources));
    }

    private <R> Cond change(Source<R> source) {
        Shape<R, ?> shape = source.shape();
        R after = shape.next(source.value());
        if (choices.chance(50)) {
            return deeper().with(shape, source.value()).about(new Source<>(shape, after));
        }
        return new Cond(new Expression.Binary(
                BinaryOperator.EQUAL,
                shape.kind().expression(after),
                shape.kind().expression(source.value())));
    }

    /** Something to go through, and what its elements are. */
    record Range<R>(Domain<R> domain, Shape<R, ?> element) {}

    Range<?> domain() {
        if (dares()) {
            return made(new IntShape(0, 2));
        }
        List<Source<?>> sets = sources.stream()
                .filter(source -> source.value() instanceof SetOf)
                .toList();
        return switch (choices.below(8)) {
            case 0 -> kind(BoolShape.BOOL);
            case 1 -> kind(new EnumShape<>(Phase.class, false));
            case 2 -> kind(new IntShape(0, 1));
            case 3 -> new Range<>(Terms.between(Num.of(1), deeper().number().min(Num.of(3))), new IntShape(1, 3));
            case 4, 5 -> sets.isEmpty() ? kind(BoolShape.BOOL) : elements(choices.of(sets));
            default -> members();
        };
    }

    /** A set that is made on the spot, of which something may be missing. */
    private <E> Range<E> made(Shape<E, ?> element) {
        SetShape<E> shape = new SetShape<>(element);
        return elements(shape, deeper().term(shape));
    }

    private Range<?> members() {
        if (families.isEmpty()) {
            return kind(new EnumShape<>(Color.class, true));
        }
        Shape<?, ?> family = choices.of(families);
        return kind(family);
    }

    static <R> Range<R> kind(Shape<R, ?> shape) {
        return new Range<>(shape.kind(), shape);
    }

    private <R> Range<?> elements(Source<R> set) {
        return set.shape() instanceof SetShape<?> shape ? elements(shape, set.value()) : kind(BoolShape.BOOL);
    }

    private <E> Range<E> elements(SetShape<E> shape, Object value) {
        @SuppressWarnings("unchecked") // the value of a source is one of its shape
        SetOf<E> set = (SetOf<E>) value;
        Scope inner = deeper();
        return new Range<>(
                choices.chance(30)
                        ? set.where(
                                element -> inner.with(shape.element(), element).condition())
                        : set,
                shape.element());
    }
}
