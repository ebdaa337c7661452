package org.interleave.generator.pluscal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Family;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;

/**
 * What processes and their labels are called in the twin. A single process is called by its name in quotes; beside a
 * family of numbers it is a number too, since TLC does not compare strings with numbers.
 */
final class ProcessNames {
    private final Map<String, ProcessDeclaration> processes = new LinkedHashMap<>();
    private final Map<String, Expression> ids = new LinkedHashMap<>();

    ProcessNames(Protocol protocol) {
        boolean numbered = protocol.processes().stream()
                .flatMap(process -> process.family().stream())
                .anyMatch(Family::isNumbered);
        int number = Math.min(0, lowest(protocol)) - 1;
        for (ProcessDeclaration process : protocol.processes()) {
            processes.put(process.name(), process);
            if (process.family().isPresent()) {
                continue;
            }
            ids.put(
                    process.name(),
                    numbered ? new Expression.IntegerLiteral(number) : new Expression.NameLiteral(process.name()));
            number--;
        }
    }

    private static int lowest(Protocol protocol) {
        return protocol.processes().stream()
                .flatMap(process -> process.family().stream())
                .filter(Family::isNumbered)
                .mapToInt(family -> number(((Family.Numbered) family.members()).low()))
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

    /** The process among all: its own name, or the given member of a family. */
    Expression id(String process, Optional<Expression> member) {
        Expression id = ids.get(process);
        return id != null ? id : member.orElseGet(Expression.Self::new);
    }

    /** The process among all, as text: its own name, or {@code self} in a family. */
    String text(String process) {
        Expression id = ids.get(process);
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
    static String label(String process, Place place) {
        return Names.camelCase(process) + "_" + place.name();
    }

    /** The set of the members of a family. */
    Optional<String> set(String process) {
        ProcessDeclaration declaration = processes.get(process);
        return declaration == null ? Optional.empty() : declaration.family().map(Family::set);
    }

    /**
     * All actions of a process together, and the name of the PlusCal process: as in the direct module, and not that of
     * the process itself, which may be the name of a variable of a protocol that this one refines.
     */
    String process(String process, String member) {
        return action(process, Names.camelCase(process), member);
    }

    /** An action of a process: that of a family has the member as its parameter. */
    String action(String process, String action, String member) {
        return set(process).isPresent() ? action + "(" + member + ")" : action;
    }

    /** A formula about every member of a family; about the process itself, if it is a single one. */
    String ofEach(String process, String formula) {
        return set(process).map(set -> "\\A self \\in " + set + " : " + formula).orElse(formula);
    }
}
