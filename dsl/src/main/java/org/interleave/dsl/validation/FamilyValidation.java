package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.VariableDeclaration;

/** Families have members, which TLC can tell from others, and which nothing tells apart where they are symmetric. */
final class FamilyValidation {
    private final Protocol protocol;
    private final List<Mistake> mistakes = new ArrayList<>();

    private FamilyValidation(Protocol protocol) {
        this.protocol = protocol;
    }

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow) {
        FamilyValidation families = new FamilyValidation(protocol);
        for (ProcessDeclaration process : protocol.processes()) {
            process.family().ifPresent(family -> families.family(process, family));
            families.fairness(process, flow);
        }
        families.overlaps();
        families.numbersAndNames(flow);
        families.symmetry(flow);
        return families.mistakes;
    }

    private void family(ProcessDeclaration process, ProcessFamily family) {
        if (family.members() instanceof ProcessFamily.Named named && named.count() < 1) {
            mistakes.add(new Mistake(
                    ProtocolMistake.FAMILY_WITHOUT_MEMBER,
                    process.location(),
                    "the family " + process.name() + " has no member",
                    "give it at least one"));
        } else if (family.members() instanceof ProcessFamily.Named named
                && named.symmetric()
                && isTyped(named.names())) {
            mistakes.add(new Mistake(
                    ProtocolMistake.TYPED_NAMES,
                    process.location(),
                    "the members of " + process.name() + " would be called "
                            + named.names().get(0)
                            + " and so on, and TLC does not compare model values that begin with a letter and an"
                            + " underscore with others",
                    "give the symmetric family a name of two letters or more before any underscore"));
        } else if (family.members() instanceof ProcessFamily.Numbered numbered) {
            OptionalInt low = ValueValidation.number(numbered.low());
            OptionalInt high = ValueValidation.number(numbered.high());
            if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
                mistakes.add(new Mistake(
                        ProtocolMistake.FAMILY_WITHOUT_MEMBER,
                        process.location(),
                        "the family " + process.name() + " has no member: its numbers are " + low.getAsInt() + " .. "
                                + high.getAsInt(),
                        "write the smaller number first"));
            }
        }
    }

    /** TLC takes the first letter of such a name for a type. */
    private static boolean isTyped(List<String> names) {
        return names.get(0).charAt(1) == '_';
    }

    /** Two processes with one number would be one process. */
    private void overlaps() {
        List<ProcessDeclaration> numbered = protocol.processes().stream()
                .filter(process ->
                        process.family().filter(ProcessFamily::isNumbered).isPresent())
                .toList();
        for (int i = 0; i < numbered.size(); i++) {
            for (ProcessDeclaration other : numbered.subList(0, i)) {
                Set<Integer> both = new HashSet<>(numbers(numbered.get(i)));
                both.retainAll(numbers(other));
                if (!both.isEmpty()) {
                    mistakes.add(new Mistake(
                            ProtocolMistake.COMMON_NUMBER,
                            numbered.get(i).location(),
                            "the families " + other.name() + " and "
                                    + numbered.get(i).name() + " have a number in common",
                            "begin the numbers of the second behind those of the first"));
                }
            }
        }
    }

    private static Set<Integer> numbers(ProcessDeclaration process) {
        ProcessFamily.Numbered numbered =
                (ProcessFamily.Numbered) process.family().orElseThrow().members();
        Set<Integer> numbers = new HashSet<>();
        int high = ValueValidation.number(numbered.high()).orElse(-1);
        for (int i = ValueValidation.number(numbered.low()).orElse(0); i <= high; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /** TLC compares no number with a name. */
    private void numbersAndNames(ControlFlow flow) {
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().filter(ProcessFamily::isNumbered).isPresent()) {
                List<Mistake> declared = new ArrayList<>();
                for (VariableDeclaration declaration : protocol.variables()) {
                    if (TypeValidation.holdsAnyProcess(declaration.variable().type())) {
                        declared.add(named(declaration.variable().location(), declaration.name() + " holds", process));
                    }
                }
                mistakes.addAll(declared);
                if (declared.isEmpty()) {
                    Everywhere.expressions(protocol, flow)
                            .filter(located -> parts(located.expression()).anyMatch(FamilyValidation::isAnyProcess))
                            .map(located -> named(located.location(), "processes() is", process))
                            .distinct()
                            .forEach(mistakes::add);
                }
            }
        }
    }

    private static boolean isAnyProcess(Expression part) {
        return part instanceof Expression.AllValues all && TypeValidation.holdsAnyProcess(all.type());
    }

    private static Mistake named(SourceLocation at, String what, ProcessDeclaration numbered) {
        return new Mistake(
                ProtocolMistake.NUMBERS_AND_NAMES,
                at,
                what + " any process by name, but the members of " + numbered.name() + " are numbers",
                "declare the family with processes(\"" + numbered.name() + "\", ...) instead of numbered(...)");
    }

    /** Nothing may tell the members of a symmetric family apart. */
    private void symmetry(ControlFlow flow) {
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().filter(ProcessFamily::isSymmetric).isEmpty()) {
                continue;
            }
            List<String> names =
                    ((ProcessFamily.Named) process.family().orElseThrow().members()).names();
            Everywhere.expressions(protocol, flow)
                    .filter(located -> parts(located.expression()).anyMatch(part -> tellsApart(part, process, names)))
                    .map(located -> new Mistake(
                            ProtocolMistake.NOT_SYMMETRIC,
                            located.location(),
                            "nothing tells the members of " + process.name()
                                    + " apart, but one of them is named or counted here",
                            "choose a member: with_(...), exists(...), forAll(...), or leave symmetric() out"))
                    .distinct()
                    .forEach(mistakes::add);
        }
    }

    /** An expression and what it is made of; definitions and operators are looked at by themselves. */
    private static Stream<Expression> parts(Expression expression) {
        return Stream.concat(
                Stream.of(expression), Expressions.parts(expression).stream().flatMap(FamilyValidation::parts));
    }

    private static boolean tellsApart(Expression part, ProcessDeclaration process, List<String> names) {
        return (part instanceof Expression.NameLiteral literal && names.contains(literal.text()))
                || (part instanceof Expression.IndexOf index && index.family().equals(process.name()));
    }

    /** What is said of single steps and what is said of the whole must not speak against each other. */
    private void fairness(ProcessDeclaration process, ControlFlow flow) {
        List<FairGroup> groups = new ArrayList<>();
        flow.process(process.name()).steps().forEach(step -> {
            step.info().fairGroup().ifPresent(group -> {
                SourceLocation at = step.info().location();
                if (process.owesNothing().isPresent()) {
                    mistakes.add(new Mistake(
                            ProtocolMistake.FAIR_AND_OWES_NOTHING,
                            at,
                            "step " + step + " is said to be fair, but " + process.name() + " owes nothing",
                            "leave one of the two out"));
                }
                if (groups.stream()
                        .anyMatch(other -> other.name().equals(group.name()) && other.strong() != group.strong())) {
                    mistakes.add(new Mistake(
                            ProtocolMistake.WEAK_AND_STRONG,
                            at,
                            "the group " + group.name() + " of " + process.name()
                                    + " is said to be weakly and strongly fair",
                            "say one of the two of all its steps"));
                }
                if (step.info().mayBlockForever()) {
                    mistakes.add(new Mistake(
                            ProtocolMistake.FAIR_AND_BLOCKING,
                            at,
                            "step " + step + " may block for ever, and is said to be fair",
                            "leave one of the two out"));
                }
                groups.add(group);
            });
        });
    }
}
