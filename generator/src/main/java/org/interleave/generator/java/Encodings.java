package org.interleave.generator.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;

/** Says how the values of types become bits, and those of expressions that may have one of several types. */
final class Encodings {
    /** Of the elements of a set or sequence that is always empty. */
    static final Encoding NOTHING = new Encoding.Names(List.of());
    /** The bits of a long. */
    static final int WORD = Long.SIZE;
    /** How many longs a state has at most: methods take them one by one, and those of a step take twice as many. */
    static final int MOST_WORDS = 56;
    /** How many bits a value has at most. */
    static final int MOST = MOST_WORDS * WORD;

    private final Protocol protocol;
    private final Atoms atoms;

    Encodings(Protocol protocol, Atoms atoms) {
        this.protocol = protocol;
        this.atoms = atoms;
    }

    Encoding of(Type type) {
        if (type instanceof Type.BooleanType) {
            return new Encoding.Booleans();
        }
        if (type instanceof Type.IntegerType range) {
            return range(constant(range.low()), constant(range.high()));
        }
        if (type instanceof Type.EnumType members) {
            return names(orNone(members.members().stream().map(atoms::of).toList(), members.orNone()));
        }
        if (type instanceof Type.ProcessIdType ids) {
            return names(orNone(atoms.processes(), ids.orNone()));
        }
        if (type instanceof Type.MemberType member) {
            return members(member.family());
        }
        if (type instanceof Type.SetType set) {
            return new Encoding.SetOf(of(set.element()));
        }
        if (type instanceof Type.SequenceType sequence) {
            return new Encoding.SequenceOf(of(sequence.element()), (int) constant(sequence.bound()));
        }
        if (type instanceof Type.ArrayType array) {
            return new Encoding.FunctionOf(of(array.key()), of(array.value()));
        }
        if (type instanceof Type.PairType pair) {
            return new Encoding.TupleOf(List.of(of(pair.first()), of(pair.second())));
        }
        if (type instanceof Type.RecordType fields) {
            return new Encoding.RecordOf(fields.fields().stream()
                    .map(field -> new Encoding.Field(field.name(), of(field.type())))
                    .toList());
        }
        return new Encoding.RecordOf(((Type.StructType) type)
                .definition().fields().stream()
                        .map(field -> new Encoding.Field(field.name(), of(field.type())))
                        .toList());
    }

    /** The members of a family; of a single process, itself. */
    Encoding members(String process) {
        ProcessFamily.Members members = protocol.process(process)
                .orElseThrow()
                .family()
                .map(ProcessFamily::members)
                .orElse(new ProcessFamily.Named(process, 0, false));
        if (members instanceof ProcessFamily.Numbered numbered) {
            return range(constant(numbered.low()), constant(numbered.high()));
        }
        List<String> names = ((ProcessFamily.Named) members).names();
        return names(
                names.isEmpty()
                        ? List.of(atoms.of(process))
                        : names.stream().map(atoms::of).toList());
    }

    private List<Atom> orNone(List<Atom> members, boolean orNone) {
        return orNone
                ? Stream.concat(Stream.of(atoms.of(Type.NONE)), members.stream())
                        .toList()
                : members;
    }

    static Encoding range(long low, long high) {
        return low <= high ? new Encoding.Range(low, high) : NOTHING;
    }

    static Encoding names(List<Atom> atoms) {
        return new Encoding.Names(atoms.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Atom::number))
                .toList());
    }

    /** The value of a bound. */
    static long constant(Expression expression) {
        if (expression instanceof Expression.IntegerLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.ConstantRead read) {
            return read.constant().value();
        }
        if (expression instanceof Expression.Binary binary) {
            long left = constant(binary.left());
            long right = constant(binary.right());
            if (binary.operator() == BinaryOperator.PLUS) {
                return left + right;
            }
            if (binary.operator() == BinaryOperator.MINUS) {
                return left - right;
            }
            if (binary.operator() == BinaryOperator.TIMES) {
                return left * right;
            }
        }
        throw NotCompiledException.of("the bound " + expression + " is not known before the protocol runs");
    }

    /** Whether the values take several longs. */
    static boolean isWide(Encoding encoding) {
        return encoding.width() > WORD;
    }

    static void requirePossible(Encoding encoding) {
        if (encoding.width() > MOST) {
            throw NotCompiledException.of("a value takes more than " + MOST + " bits, and that is the most");
        }
    }

    /** Whether the numbers of the values are their bits. */
    static boolean isPlain(Encoding encoding) {
        return encoding.count() == 1L << encoding.width();
    }

    /** The length of a sequence. */
    static String length(String sequence, Encoding.SequenceOf of) {
        return isWide(of)
                ? "widePiece(" + sequence + ", 0, " + of.lengthWidth() + ")"
                : sequence + " & " + Bits.mask(of.lengthWidth());
    }

    /** How many longs a value takes. */
    static int words(Encoding encoding) {
        return Math.max(1, (encoding.width() + WORD - 1) / WORD);
    }

    static boolean isScalar(Encoding encoding) {
        return encoding instanceof Encoding.Booleans
                || encoding instanceof Encoding.Range
                || encoding instanceof Encoding.Names;
    }

    /** Whether the numbers of the atoms follow each other. */
    static boolean isContiguous(Encoding.Names names) {
        List<Atom> atoms = names.atoms();
        return atoms.isEmpty()
                || atoms.get(atoms.size() - 1).number() - atoms.get(0).number() == atoms.size() - 1;
    }

    /** Whether every value of one encoding is one of the other. */
    static boolean contains(Encoding whole, Encoding part) {
        if (part.equals(NOTHING) || whole.equals(part)) {
            return true;
        }
        if (whole instanceof Encoding.Range range && part instanceof Encoding.Range other) {
            return range.low() <= other.low() && other.high() <= range.high();
        }
        if (whole instanceof Encoding.Names names && part instanceof Encoding.Names other) {
            return names.atoms().containsAll(other.atoms());
        }
        if (whole instanceof Encoding.SetOf set && part instanceof Encoding.SetOf other) {
            return contains(set.element(), other.element());
        }
        if (whole instanceof Encoding.SequenceOf sequence && part instanceof Encoding.SequenceOf other) {
            return other.most() <= sequence.most() && contains(sequence.element(), other.element());
        }
        if (whole instanceof Encoding.SequenceOf sequence && part instanceof Encoding.TupleOf other) {
            return other.components().size() <= sequence.most()
                    && other.components().stream().allMatch(one -> contains(sequence.element(), one));
        }
        if (whole instanceof Encoding.FunctionOf function && part instanceof Encoding.FunctionOf other) {
            return function.key().equals(other.key()) && contains(function.value(), other.value());
        }
        if (whole instanceof Encoding.TupleOf tuple && part instanceof Encoding.TupleOf other) {
            return tuple.components().size() == other.components().size()
                    && IntStream.range(0, tuple.components().size())
                            .allMatch(i -> contains(
                                    tuple.components().get(i),
                                    other.components().get(i)));
        }
        return whole instanceof Encoding.RecordOf fields
                && part instanceof Encoding.RecordOf others
                && others.fields().stream().allMatch(field -> contains(fields.field(field.name()), field.value()));
    }

    /** An encoding for the values of both. */
    static Encoding join(Encoding one, Encoding other) {
        if (contains(one, other)) {
            return one;
        }
        if (contains(other, one)) {
            return other;
        }
        if (one instanceof Encoding.Range range && other instanceof Encoding.Range second) {
            return range(Math.min(range.low(), second.low()), Math.max(range.high(), second.high()));
        }
        if (one instanceof Encoding.Names names && other instanceof Encoding.Names second) {
            Set<Atom> atoms = new LinkedHashSet<>(names.atoms());
            atoms.addAll(second.atoms());
            return names(List.copyOf(atoms));
        }
        if (one instanceof Encoding.SetOf set && other instanceof Encoding.SetOf second) {
            return new Encoding.SetOf(join(set.element(), second.element()));
        }
        if (one instanceof Encoding.FunctionOf function
                && other instanceof Encoding.FunctionOf second
                && function.key().equals(second.key())) {
            return new Encoding.FunctionOf(function.key(), join(function.value(), second.value()));
        }
        if (one instanceof Encoding.RecordOf fields && other instanceof Encoding.RecordOf second) {
            return new Encoding.RecordOf(fields.fields().stream()
                    .map(field -> new Encoding.Field(field.name(), join(field.value(), second.field(field.name()))))
                    .toList());
        }
        return tuples(one, other);
    }

    private static Encoding tuples(Encoding one, Encoding other) {
        if (one instanceof Encoding.TupleOf tuple
                && other instanceof Encoding.TupleOf second
                && tuple.components().size() == second.components().size()) {
            List<Encoding> components = new ArrayList<>();
            for (int i = 0; i < tuple.components().size(); i++) {
                components.add(
                        join(tuple.components().get(i), second.components().get(i)));
            }
            return new Encoding.TupleOf(components);
        }
        Encoding.SequenceOf left = sequence(one);
        Encoding.SequenceOf right = sequence(other);
        return new Encoding.SequenceOf(join(left.element(), right.element()), Math.max(left.most(), right.most()));
    }

    /** The encoding of a set. What is taken from a sequence that is always empty stands for a set without elements. */
    static Encoding.SetOf set(Encoding encoding) {
        if (encoding.equals(NOTHING)) {
            return new Encoding.SetOf(NOTHING);
        }
        if (encoding instanceof Encoding.SetOf set) {
            return set;
        }
        throw NotCompiledException.of("a value that is no set stands where a set is expected");
    }

    /** A tuple seen as a sequence. What is taken from a sequence that is always empty has no parts either. */
    static Encoding.SequenceOf sequence(Encoding encoding) {
        if (encoding.equals(NOTHING)) {
            return new Encoding.SequenceOf(NOTHING, 0);
        }
        if (encoding instanceof Encoding.SequenceOf sequence) {
            return sequence;
        }
        if (encoding instanceof Encoding.TupleOf tuple) {
            Encoding element = tuple.components().stream().reduce(NOTHING, Encodings::join);
            return new Encoding.SequenceOf(element, tuple.components().size());
        }
        throw NotCompiledException.of("a value of " + encoding + " stands where another kind of value is expected");
    }
}
