package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;

/** Sets over one kind of elements as sets over another: bits that stay together move together. */
final class SetConversion {
    private static final String FROM = "from";

    private final Methods methods;
    private final Constants constants;
    private final Map<List<Encoding>, String> tables = new HashMap<>();

    SetConversion(Methods methods, Constants constants) {
        this.methods = methods;
        this.constants = constants;
    }

    /** Bits that move by the same distance. */
    private record Run(int first, int last, int distance) {
        private long mask() {
            return (last - first == Long.SIZE - 1 ? -1L : (1L << (last - first + 1)) - 1) << first;
        }
    }

    Code convert(Code set, Encoding.SetOf from, Encoding.SetOf to, String what) {
        Encodings.requirePossible(to);
        boolean all = Encodings.contains(to, from);
        if (Encodings.isWide(from) || Encodings.isWide(to)) {
            if (!all) {
                methods.fails();
            }
            String moved = "wideMoved(" + Bits.wide(set.as(from)) + ", " + table(from, to) + ", " + to.width() + ", "
                    + Conversions.quoted(what) + ")";
            return Code.primary(Bits.narrow(moved, to), to);
        }
        List<Run> runs = runs(from, to);
        if (all && set.isLiteral()) {
            return Code.number(moved(Long.decode(set.text().replace("L", "")), runs), to);
        }
        if (all && runs.size() == 1) {
            return moved(set, runs.get(0).distance());
        }
        return Code.call(
                methods.add("convert", long.class, List.of(Methods.Parameter.number(FROM)), body(runs, all, what)),
                set.text(),
                to);
    }

    /** For each place in the one set, the place in the other. */
    private String table(Encoding.SetOf from, Encoding.SetOf to) {
        return tables.computeIfAbsent(
                List.of(from, to),
                key -> constants.table(
                        "places",
                        IntStream.range(0, from.width())
                                .mapToObj(bit -> CodeBlock.of("$LL", place(bit, from, to)))
                                .collect(CodeBlock.joining(", ")),
                        ""));
    }

    private static long moved(long set, List<Run> runs) {
        long to = 0;
        for (Run run : runs) {
            long bits = set & run.mask();
            to |= run.distance() >= 0 ? bits << run.distance() : bits >>> -run.distance();
        }
        return to;
    }

    private static Code moved(Code bits, int distance) {
        if (distance == 0) {
            return bits;
        }
        return new Code(
                bits.in(Code.Precedence.SHIFT) + (distance > 0 ? " << " + distance : " >>> " + -distance),
                Code.Precedence.SHIFT,
                bits.encoding());
    }

    private CodeBlock body(List<Run> runs, boolean all, String what) {
        CodeBlock.Builder body = CodeBlock.builder();
        long mask = runs.stream().mapToLong(Run::mask).reduce(0, (one, other) -> one | other);
        if (!all) {
            methods.fails();
            body.beginControlFlow("if (($L & ~$LL) != 0)", FROM, mask)
                    .addStatement("throw outside($S)", what + " has an element that is not of its type")
                    .endControlFlow();
        }
        Code bits = Code.number(0, Code.BITS);
        for (Run run : runs) {
            Code part = new Code(FROM + " & " + run.mask() + "L", Code.Precedence.BIT_AND, Code.BITS);
            bits = Bits.or(bits, moved(part, run.distance()));
        }
        return body.addStatement("return $L", bits.text()).build();
    }

    /** Which bits move how far; those without a place in the other encoding are in none. */
    private static List<Run> runs(Encoding.SetOf from, Encoding.SetOf to) {
        List<Run> runs = new ArrayList<>();
        for (int bit = 0; bit < from.width(); bit++) {
            int other = place(bit, from, to);
            if (other < 0) {
                continue;
            }
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.last() == bit - 1 && last.distance() == other - bit) {
                runs.set(runs.size() - 1, new Run(last.first(), bit, last.distance()));
            } else {
                runs.add(new Run(bit, bit, other - bit));
            }
        }
        return runs;
    }

    private static int place(int bit, Encoding.SetOf from, Encoding.SetOf to) {
        long other = place((int) from.at(bit), from.element(), to.element());
        return (int) (other < 0 ? other : to.place(other));
    }

    /** The bits of an element in the other encoding. */
    private static int place(int bit, Encoding from, Encoding to) {
        if (from instanceof Encoding.Range range && to instanceof Encoding.Range other) {
            long value = range.low() + bit;
            return other.low() <= value && value <= other.high() ? (int) (value - other.low()) : -1;
        }
        if (from instanceof Encoding.Names names && to instanceof Encoding.Names others) {
            Atom atom = names.atoms().get(bit);
            return others.atoms().indexOf(atom);
        }
        if (from.equals(to)) {
            return bit;
        }
        if (from instanceof Encoding.TupleOf tuple && to instanceof Encoding.TupleOf other) {
            int whole = 0;
            for (int i = 0; i < tuple.components().size(); i++) {
                Encoding component = tuple.components().get(i);
                int part = (bit >>> tuple.shift(i)) & ((1 << component.width()) - 1);
                int place = part < component.span()
                        ? place(part, component, other.components().get(i))
                        : -1;
                if (place < 0) {
                    return -1;
                }
                whole |= place << other.shift(i);
            }
            return whole;
        }
        throw NotCompiledException.of("a set over " + from + " stands where one over " + to + " is expected");
    }
}
