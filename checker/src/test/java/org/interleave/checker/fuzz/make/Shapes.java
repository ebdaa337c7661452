package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/** Makes random kinds that have few values. */
final class Shapes {
    /** As many values as nobody counts. */
    static final long MANY = 1_000_000;

    private static final int MOST_VALUES = 40;

    private final Choices choices;
    private final List<Shape<?, ?>> members = new ArrayList<>();
    private final List<Pid> named = new ArrayList<>();
    private long processes;
    private boolean numbers;
    private Optional<Num> constant = Optional.empty();

    Shapes(Choices choices) {
        this.choices = choices;
    }

    /** Tells of a single process. */
    void process(Pid process) {
        named.add(process);
        processes++;
    }

    /** Tells of a family with names. */
    void family(MemberShape family, List<Pid> names) {
        members.add(family);
        named.addAll(names);
        processes += family.size();
    }

    /** Tells of a family that is numbers: then no variable can hold any process. */
    void numbered(NumberedShape family) {
        members.add(family);
        numbers = true;
    }

    /** Tells of a named constant whose value is 2. */
    void constant(Num two) {
        constant = Optional.of(two);
    }

    List<Shape<?, ?>> members() {
        return members;
    }

    /** Whether a variable can hold any process by name. */
    boolean hasPids() {
        return !numbers && !named.isEmpty();
    }

    PidShape pids(boolean orNone) {
        return new PidShape(named, processes, orNone);
    }

    /** A kind with few values. */
    Shape<?, ?> any() {
        for (int attempt = 0; attempt < 5; attempt++) {
            Shape<?, ?> shape = choices.chance(12) ? wide() : any(2);
            if (shape.size() <= MOST_VALUES) {
                return shape;
            }
        }
        return BoolShape.BOOL;
    }

    /** A kind whose values take more than 64 bits, though only few of them are taken. */
    private Shape<?, ?> wide() {
        IntShape number = new IntShape(choices.below(2), 2, 1_000_000_000);
        IntShape element = new IntShape(0, choices.between(1, 2), 90);
        return switch (choices.below(9)) {
            case 0, 1 -> array(keys(), number);
            case 2 -> new FifoShape<>(new IntShape(0, 1, 1_000_000), 4);
            case 3 -> new LifoShape<>(number, 3);
            case 4 -> new SetShape<>(element);
            case 5 -> new SetShape<>(pair(BoolShape.BOOL, new IntShape(1, 2, 70)));
            case 6 -> array(keys(), new FifoShape<>(new IntShape(1, 2, 2_000_000), choices.between(1, 2)));
            case 7 -> new FifoShape<>(new SetShape<>(element), 1);
            default -> array(keys(), array(new IntShape(0, 1), new SetShape<>(new IntShape(1, 1, 40))));
        };
    }

    /** A kind of which a value may have no part: an empty queue, a missing value. */
    Shape<?, ?> perhaps() {
        Shape<?, ?> few = choices.chance(50) ? new IntShape(0, 2) : simple();
        return switch (choices.below(4)) {
            case 0 -> new FifoShape<>(few, 1);
            case 1 -> new MaybeShape<>(few);
            case 2 -> new FifoShape<>(new SetShape<>(new IntShape(0, 2)), 1);
            default -> array(keys(), new FifoShape<>(new IntShape(0, 2), 1));
        };
    }

    private Shape<?, ?> any(int depth) {
        if (depth == 0 || choices.chance(45)) {
            return simple();
        }
        return switch (choices.below(8)) {
            case 0 -> new SetShape<>(simple());
            case 1 -> new FifoShape<>(any(depth - 1), choices.between(1, 2));
            case 2 -> new LifoShape<>(any(depth - 1), choices.between(1, 2));
            case 3 -> new MaybeShape<>(any(depth - 1));
            case 4 -> pair(simple(), simple());
            case 5 -> new JobShape();
            default -> array(keys(), any(depth - 1));
        };
    }

    private Shape<?, ?> simple() {
        return switch (choices.below(9)) {
            case 0, 1 -> BoolShape.BOOL;
            case 2 -> new IntShape(0, choices.between(1, 3));
            case 3 -> new IntShape(-1, 1);
            case 4 -> constant.isPresent() ? new IntShape(0, 2, constant.orElseThrow()) : new IntShape(1, 2);
            case 5 -> new EnumShape<>(Color.class, choices.chance(30));
            case 6 -> new EnumShape<>(Phase.class, choices.chance(30));
            case 7 -> hasPids() ? pids(choices.chance(50)) : BoolShape.BOOL;
            default -> members.isEmpty() ? BoolShape.BOOL : choices.of(members);
        };
    }

    /** A kind that has nothing to do with processes. */
    Shape<?, ?> plain() {
        return switch (choices.below(5)) {
            case 0 -> BoolShape.BOOL;
            case 1 -> new IntShape(-1, 2);
            case 2 -> new EnumShape<>(Color.class, true);
            case 3 -> new SetShape<>(new IntShape(0, 2));
            default -> new JobShape();
        };
    }

    /** Keys of an array: few. */
    Shape<?, ?> keys() {
        return switch (choices.below(7)) {
            case 0 -> BoolShape.BOOL;
            case 1 -> new IntShape(choices.below(2), 2);
            case 2 -> new EnumShape<>(Phase.class, false);
            case 3 -> pair(BoolShape.BOOL, new EnumShape<>(Phase.class, false));
            case 4 -> hasPids() ? pids(choices.chance(20)) : new IntShape(1, 2);
            default -> members.isEmpty() ? new IntShape(0, 1) : choices.of(members);
        };
    }

    private static <A, B> Shape<?, ?> pair(Shape<A, ?> first, Shape<B, ?> second) {
        return new PairShape<>(first, second);
    }

    static <K, R, V extends Assignable<R>> ArrayShape<K, R, V> array(Shape<K, ?> keys, Shape<R, V> elements) {
        return new ArrayShape<>(keys, elements);
    }

    /** Whether TLC can list all values of a type: not so where there are sequences in it, or too many numbers. */
    static boolean canBeListed(Type type) {
        if (type instanceof Type.ArrayType array) {
            return canBeListed(array.value());
        }
        if (type instanceof Type.SetType set) {
            return canBeListed(set.element());
        }
        if (type instanceof Type.PairType pair) {
            return canBeListed(pair.first()) && canBeListed(pair.second());
        }
        boolean far = type instanceof Type.IntegerType range
                && range.low() instanceof Expression.IntegerLiteral low
                && low.value() < -1;
        return !far && !(type instanceof Type.SequenceType);
    }

    static long product(long one, long other) {
        return Math.min(MANY, one * other);
    }
}
