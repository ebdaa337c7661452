package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.Type;

/** Prints the set of a type's values. */
public final class TypePrinter {
    private final ExpressionPrinter printer;
    /** What the set of all processes is called here. */
    private final String tasks;

    /**
     * A printer.
     *
     * @param printer prints the bounds of ranges
     * @param tasks what the set of all processes is called
     */
    public TypePrinter(ExpressionPrinter printer, String tasks) {
        this.printer = printer;
        this.tasks = tasks;
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
            return ids.orNone() ? tasks + " \\cup {\"" + Type.NONE + "\"}" : tasks;
        }
        if (type instanceof Type.SetType set) {
            String element = print(set.element());
            return "SUBSET " + (element.contains(" ") ? "(" + element + ")" : element);
        }
        StructDefinition struct = ((Type.StructType) type).definition();
        return struct.name() + (mentionsProcesses(struct) ? "(" + tasks + ")" : "");
    }

    /** Whether the values of a type depend on which processes there are. */
    static boolean mentionsProcesses(Type type) {
        if (type instanceof Type.SetType set) {
            return mentionsProcesses(set.element());
        }
        if (type instanceof Type.StructType struct) {
            return mentionsProcesses(struct.definition());
        }
        return type instanceof Type.ProcessIdType;
    }

    static boolean mentionsProcesses(StructDefinition struct) {
        return struct.fields().stream().anyMatch(field -> mentionsProcesses(field.type()));
    }
}
