package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.tla.ModuleWriter;

/**
 * The numbers of a family's members that have names: beside a family of numbers, every PlusCal process is a number.
 *
 * @param members the members' names, in order
 * @param highest the number of the first member, negative; those of the others follow downwards
 * @param set name of the set of their numbers
 * @param member name of the operator that gives the member of a number
 * @param number name of the operator that gives the number of a member
 */
record MemberNumbers(List<String> members, int highest, String set, String member, String number) {
    MemberNumbers {
        members = List.copyOf(members);
    }

    /** The member that a process is. */
    Expression memberOf(Expression process) {
        return apply(member, process);
    }

    /** The process that a member is. */
    Expression numberOf(Expression which) {
        return apply(number, which);
    }

    private static Expression apply(String operator, Expression argument) {
        return new Expression.Apply(
                new Operator(operator, List.of("of"), new Expression.BooleanLiteral(true), SourceLocation.NONE),
                List.of(argument));
    }

    void print(String family, ModuleWriter out) {
        int lowest = highest - members.size() + 1;
        out.blank();
        out.comment("TLC compares no name with a number: the members of " + family + " are numbers here.");
        out.definition(set, List.of("(" + lowest + ") .. (" + highest + ")"));
        out.blank();
        out.definition(member + "(process)", cases("process", i -> String.valueOf(highest - i), this::quoted));
        out.blank();
        out.definition(number + "(member)", cases("member", this::quoted, i -> String.valueOf(highest - i)));
    }

    private String quoted(int index) {
        return "\"" + members.get(index) + "\"";
    }

    private List<String> cases(String parameter, IntFunction<String> from, IntFunction<String> to) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            lines.add((i == 0 ? "CASE " : "  [] ") + parameter + " = " + from.apply(i) + " -> " + to.apply(i));
        }
        return lines;
    }
}
