package org.interleave.generator.pluscal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.tla.ModuleWriter;

/**
 * What processes and their labels are called in the twin. A single process is called by its name in quotes; beside a
 * family of numbers it is a negative number, since TLC does not compare names with numbers, and so are the members of
 * families that have names.
 */
final class ProcessNames {
    private final ModuleNames generated;
    private final Map<String, ProcessDeclaration> processes = new LinkedHashMap<>();
    private final Map<String, Expression> singles = new LinkedHashMap<>();
    private final Map<String, MemberNumbers> numbers = new LinkedHashMap<>();

    ProcessNames(Protocol protocol, ModuleNames generated) {
        this.generated = generated;
        boolean numbered = protocol.processes().stream()
                .flatMap(process -> process.family().stream())
                .anyMatch(ProcessFamily::isNumbered);
        NewNames names = new NewNames(generated);
        int number = Math.min(0, lowest(protocol)) - 1;
        for (ProcessDeclaration process : protocol.processes()) {
            String name = process.name();
            processes.put(name, process);
            if (process.family().isEmpty()) {
                singles.put(name, numbered ? new Expression.IntegerLiteral(number) : new Expression.NameLiteral(name));
                number--;
            } else if (numbered
                    && process.family().orElseThrow().members() instanceof ProcessFamily.Named members
                    && !members.symmetric()) {
                numbers.put(
                        name,
                        new MemberNumbers(
                                members.names(),
                                number,
                                names.fresh(generated.prefix(name) + "Ids", Set.of()),
                                names.fresh(generated.prefix(name) + "Member", Set.of()),
                                names.fresh(generated.prefix(name) + "Id", Set.of())));
                number -= members.count();
            }
        }
    }

    private static int lowest(Protocol protocol) {
        return protocol.processes().stream()
                .flatMap(process -> process.family().stream())
                .filter(ProcessFamily::isNumbered)
                .mapToInt(family -> number(((ProcessFamily.Numbered) family.members()).low()))
                .min()
                .orElse(0);
    }

    /** The value of a bound, with the constants' values in the cfg. */
    private static int number(Expression bound) {
        if (bound instanceof Expression.IntegerLiteral literal) {
            return literal.value();
        }
        if (bound instanceof Expression.ConstantRead read) {
            return read.constant().value();
        }
        if (bound instanceof Expression.Binary binary) {
            int left = number(binary.left());
            int right = number(binary.right());
            return switch (binary.operator()) {
                case PLUS -> left + right;
                case MINUS -> left - right;
                default -> 0;
            };
        }
        return 0;
    }

    /** Prints what numbers stand for members that have names. */
    void print(ModuleWriter out) {
        numbers.forEach((family, members) -> members.print(family, out));
    }

    /** Whether the members of a family are other values in the protocol than the processes are in PlusCal. */
    boolean areNumbers(String family) {
        return numbers.containsKey(family);
    }

    /** What stands in the steps of a process for whoever takes the step. */
    Expression self(String process) {
        if (singles.containsKey(process)) {
            return new Expression.NameLiteral(process);
        }
        MemberNumbers members = numbers.get(process);
        return members == null ? new Expression.Self() : members.memberOf(new Expression.Self());
    }

    /** The process among all: its own name or number, or that of the given member of a family. */
    Expression id(String process, Optional<Expression> member) {
        Expression single = singles.get(process);
        if (single != null) {
            return single;
        }
        MemberNumbers members = numbers.get(process);
        return member.map(which -> members == null ? which : members.numberOf(which))
                .orElseGet(Expression.Self::new);
    }

    /** The process among all, as text: its own name or number, or {@code self} in a family. */
    String text(String process) {
        Expression id = singles.get(process);
        if (id instanceof Expression.NameLiteral literal) {
            return "\"" + literal.text() + "\"";
        }
        return id instanceof Expression.IntegerLiteral literal ? String.valueOf(literal.value()) : "self";
    }

    /** Where a process stands. */
    Expression pc(String process, Optional<Expression> member) {
        return new Expression.Element(new Expression.Parameter("pc"), id(process, member));
    }

    /** The label of a place: what the action of the direct module is called. */
    String label(String process, Place place) {
        return generated.action(process, place.name());
    }

    /** The set of the processes of a family. */
    Optional<String> set(String process) {
        MemberNumbers members = numbers.get(process);
        if (members != null) {
            return Optional.of(members.set());
        }
        ProcessDeclaration declaration = processes.get(process);
        return declaration == null ? Optional.empty() : declaration.family().map(ProcessFamily::set);
    }

    /**
     * All actions of a process together, and the name of the PlusCal process: as in the direct module, and not that of
     * the process itself, which may be the name of a variable of a protocol that this one refines.
     */
    String process(String process) {
        return action(process, together(process));
    }

    /** The name of all actions of a process together, and of the PlusCal process. */
    String together(String process) {
        return generated.together(process);
    }

    /** All that a process can do, steps that break rules included. */
    String steps(String process) {
        return action(process, allSteps(process));
    }

    /** The same without a parameter. */
    String allSteps(String process) {
        return generated.allSteps(process);
    }

    /** A formula about some process of a family; about the process itself, if it is a single one. */
    String someOf(String process, String formula) {
        return set(process).map(set -> "\\E self \\in " + set + " : " + formula).orElse(formula);
    }

    /** An action of a process: that of a family has the process as its parameter. */
    String action(String process, String action) {
        return set(process).isPresent() ? action + "(self)" : action;
    }

    /** A formula about every process of a family; about the process itself, if it is a single one. */
    String ofEach(String process, String formula) {
        return set(process).map(set -> "\\A self \\in " + set + " : " + formula).orElse(formula);
    }
}
