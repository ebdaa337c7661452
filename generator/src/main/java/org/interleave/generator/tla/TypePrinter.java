package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.Type;

/** Prints the set of a type's values. */
public final class TypePrinter {
    /** The operator that makes the sequences of some elements up to some length. */
    static final String BOUNDED_SEQ = "BoundedSeq";
    /** The set of all processes by name. */
    static final String PROCESSES = "Processes";

    private final ExpressionPrinter printer;
    /** What the set of all processes is called here. */
    private final String tasks;

    /**
     * A printer.
     *
     * @param printer prints the bounds of ranges
     * @param tasks what the set of all processes is called here
     */
    public TypePrinter(ExpressionPrinter printer, String tasks) {
        this.printer = printer;
        this.tasks = tasks;
    }

    /**
     * A printer in which the set of all processes is called as its definition is.
     *
     * @param printer prints the bounds of ranges
     */
    public TypePrinter(ExpressionPrinter printer) {
        this(printer, printer.names().definition(PROCESSES));
    }

    /**
     * Prints the set of a type's values.
     *
     * @param type any type
     * @return its TLA+ text, on one line
     */
    public String print(Type type) {
        if (type instanceof Type.BooleanType) {
            return "BOOLEAN";
        }
        if (type instanceof Type.IntegerType range) {
            return printer.operand(range.low()) + " .. " + printer.operand(range.high());
        }
        if (type instanceof Type.EnumType members) {
            List<String> names = new ArrayList<>(members.orNone() ? List.of(Type.NONE) : List.of());
            names.addAll(members.members());
            return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "{", "}"));
        }
        if (type instanceof Type.ProcessIdType ids) {
            return ids.orNone() ? tasks() + " \\cup {\"" + Type.NONE + "\"}" : tasks();
        }
        if (type instanceof Type.SetType set) {
            String element = print(set.element());
            return "SUBSET " + (element.contains(" ") ? "(" + element + ")" : element);
        }
        if (type instanceof Type.StructType struct) {
            return printer.names().struct(struct.definition().name())
                    + (mentionsProcesses(struct.definition()) ? "(" + tasks() + ")" : "");
        }
        return compound(type);
    }

    /** Whoever names all processes needs their set, which is an argument in the operators of a struct. */
    private String tasks() {
        if (tasks.equals(printer.names().definition(PROCESSES))) {
            printer.needs(PROCESSES);
        }
        return tasks;
    }

    /**
     * Prints that a variable has a value of its type, as a conjunct of TypeOK.
     *
     * @param variable name of the variable
     * @param type its type
     * @return the lines, with the conjunct's bullet
     */
    public List<String> conjunct(String variable, Type type) {
        String head = "/\\ " + variable + " \\in ";
        String text = print(type);
        if (2 + head.length() + text.length() <= Layout.WIDTH) {
            return List.of(head + text);
        }
        if (type instanceof Type.EnumType) {
            return Layout.fill(
                    head + "{", List.of(text.replaceAll("^\\{|\\}$", "").split(", ", -1)), "}", 5, 2);
        }
        List<String> lines = new ArrayList<>();
        lines.add(head.stripTrailing());
        lines.addAll(Layout.hang("     ", block(type, 7)));
        return lines;
    }

    /**
     * Prints the set of a type's values at a column, on one line if it fits.
     *
     * @param type any type
     * @param column where its first line begins, from 0
     * @return its lines
     */
    public List<String> block(Type type, int column) {
        String line = print(type);
        if (column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        if (type instanceof Type.RecordType struct) {
            List<String> lines = new ArrayList<>();
            for (Type.Field field : struct.fields()) {
                String head = (lines.isEmpty() ? "[" : " ") + field.name() + " : ";
                String end = lines.size() + 1 < struct.fields().size() ? "," : "]";
                lines.add(head + print(field.type()) + end);
            }
            return lines;
        }
        if (type instanceof Type.ArrayType array) {
            List<String> lines = new ArrayList<>();
            lines.add("[" + print(array.key()) + " ->");
            lines.addAll(Layout.hang("  ", Layout.enclose("", block(array.value(), column + 3), "]")));
            return lines;
        }
        if (type instanceof Type.SequenceType sequence) {
            String end = ", " + printer.print(sequence.bound()) + ")";
            String open = boundedSeq() + "(";
            return Layout.enclose(open, block(sequence.element(), column + open.length() + end.length()), end);
        }
        return List.of(line);
    }

    private String boundedSeq() {
        return printer.names().definition(BOUNDED_SEQ);
    }

    private String compound(Type type) {
        if (type instanceof Type.SequenceType sequence) {
            printer.needs(BOUNDED_SEQ);
            printer.needs("Sequences");
            return boundedSeq() + "(" + print(sequence.element()) + ", " + printer.print(sequence.bound()) + ")";
        }
        if (type instanceof Type.ArrayType array) {
            return "[" + print(array.key()) + " -> " + print(array.value()) + "]";
        }
        if (type instanceof Type.PairType pair) {
            return operand(pair.first()) + " \\X " + operand(pair.second());
        }
        if (type instanceof Type.RecordType struct) {
            return struct.fields().stream()
                    .map(field -> field.name() + " : " + print(field.type()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return printer.members(((Type.MemberType) type).family());
    }

    private String operand(Type type) {
        return isOperand(type) ? print(type) : "(" + print(type) + ")";
    }

    /** Whether the set of a type's values is printed as one operand, and not as an operator with its own. */
    static boolean isOperand(Type type) {
        return !(type instanceof Type.IntegerType
                || type instanceof Type.PairType
                || type instanceof Type.SetType
                || (type instanceof Type.ProcessIdType ids && ids.orNone()));
    }

    /** Whether the values of a type depend on which processes there are. */
    static boolean mentionsProcesses(Type type) {
        if (type instanceof Type.SetType set) {
            return mentionsProcesses(set.element());
        }
        if (type instanceof Type.StructType struct) {
            return mentionsProcesses(struct.definition());
        }
        if (type instanceof Type.SequenceType sequence) {
            return mentionsProcesses(sequence.element());
        }
        if (type instanceof Type.ArrayType array) {
            return mentionsProcesses(array.key()) || mentionsProcesses(array.value());
        }
        if (type instanceof Type.PairType pair) {
            return mentionsProcesses(pair.first()) || mentionsProcesses(pair.second());
        }
        if (type instanceof Type.RecordType struct) {
            return struct.fields().stream().anyMatch(field -> mentionsProcesses(field.type()));
        }
        return type instanceof Type.ProcessIdType;
    }

    static boolean mentionsProcesses(StructDefinition struct) {
        return struct.fields().stream().anyMatch(field -> mentionsProcesses(field.type()));
    }
}
