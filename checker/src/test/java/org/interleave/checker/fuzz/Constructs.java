package org.interleave.checker.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.TestOperation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.java.JavaGenerator;

/** Finds which constructs of the language a protocol has, by the names of the tree. */
final class Constructs {
    private static final Pattern PRIMITIVE = Pattern.compile("\\b(mutex_\\w+|(?:down|up)_\\w+|\\w*set_bit|\\w*clear_bit"
            + "|mmget(?:_not_zero)?|mmput|\\w*dec_and_test)\\(");

    private final Set<String> found = new TreeSet<>();

    private Constructs() {}

    static Set<String> of(Protocol protocol) {
        Constructs constructs = new Constructs();
        constructs.protocol(protocol);
        return constructs.found;
    }

    private void protocol(Protocol protocol) {
        protocol.constants().forEach(constant -> found.add("Constant"));
        protocol.groups().forEach(group -> group.variables().forEach(this::variable));
        protocol.frozen().forEach(declaration -> {
            found.add("frozen");
            variable(declaration);
        });
        protocol.starts().forEach(start -> {
            found.add("Start");
            start.places().forEach(place -> found.add(place.label().isPresent() ? "startsAt" : "absent"));
            start.values().forEach(value -> found.add("initially"));
        });
        protocol.operators().forEach(operator -> expression(operator.body()));
        protocol.predicates().forEach(definition -> expression(definition.condition()));
        protocol.processes().forEach(this::process);
        protocol.properties().forEach(this::property);
        if (JavaGenerator.generate(protocol).layout().slots().stream()
                .anyMatch(slot -> slot.encoding().width() > Long.SIZE)) {
            found.add("more than 64 bits");
        }
    }

    private void variable(VariableDeclaration declaration) {
        type(declaration.variable().type());
        if (declaration.ghost()) {
            found.add("ghost");
        }
        if (declaration.beginsWithAny()) {
            found.add("begins with any");
        } else if (declaration.initial().size() > 1) {
            found.add("several first values");
        }
        declaration.initial().forEach(this::expression);
    }

    private void type(Type type) {
        found.add(name(type));
        if (type instanceof Type.EnumType members && members.orNone()) {
            found.add("EnumType or none");
        } else if (type instanceof Type.ProcessIdType ids && ids.orNone()) {
            found.add("ProcessIdType or none");
        } else if (type instanceof Type.SetType set) {
            type(set.element());
        } else if (type instanceof Type.SequenceType sequence) {
            type(sequence.element());
        } else if (type instanceof Type.ArrayType array) {
            found.add("array by " + name(array.key()));
            type(array.value());
        } else if (type instanceof Type.RecordType fields) {
            fields.fields().forEach(field -> type(field.type()));
        }
    }

    private void process(ProcessDeclaration process) {
        found.add(process.family()
                .map(family -> "family " + name(family.members()) + (family.isSymmetric() ? " symmetric" : ""))
                .orElse("single process"));
        process.owesNothing().ifPresent(reason -> found.add("owesNothing"));
        process.variables().forEach(this::variable);
        statements(process.body());
    }

    private void statements(List<Statement> statements) {
        List<String> functions = new ArrayList<>();
        for (Statement statement : statements) {
            statement(statement);
            if (statement instanceof Statement.Function function) {
                if (functions.contains(function.name())) {
                    found.add("expanded twice");
                }
                functions.add(function.name());
            }
            statements(statement.inside());
        }
    }

    private void statement(Statement statement) {
        String what = name(statement);
        if (statement instanceof Statement.Step step) {
            info(step.info());
            step.operations().forEach(this::operation);
        } else if (statement instanceof Statement.Branch branch) {
            what = branch.info().isPresent() ? "named branch" : "unnamed branch";
            branch.info().ifPresent(this::info);
            test(branch.test());
        } else if (statement instanceof Statement.Loop loop) {
            what = loop.condition().equals(new Expression.BooleanLiteral(true)) ? "loop" : "while";
            expression(loop.condition());
        } else if (statement instanceof Statement.Either either) {
            what = either.info().label().name().equals("rules")
                    ? "rules"
                    : either.ways().get(0).name().isPresent() ? "either of words" : "either of steps";
            info(either.info());
            either.ways().forEach(way -> way.operations().forEach(this::operation));
        } else if (statement instanceof Statement.With with) {
            expression(with.set());
            if (with.body().get(0) instanceof Statement.With) {
                found.add("With in With");
            }
        } else if (statement instanceof Statement.Atomic atomic) {
            info(atomic.info());
            if (atomic.body().stream().anyMatch(Statement.Branch.class::isInstance)) {
                found.add("branch in Atomic");
            }
        } else if (statement instanceof Statement.Also also) {
            also.operations().forEach(this::operation);
        } else if (statement instanceof Statement.Local local) {
            what = local.dropAtEnd() ? "Local dropped" : "Local";
        }
        found.add(what);
    }

    private void test(TestOperation test) {
        if (test.negated()) {
            found.add("negated test");
        }
        expression(test.condition());
        test.onSuccess().forEach(this::operation);
        test.onFailure().forEach(this::operation);
    }

    private void info(StepInfo info) {
        info.c().ifPresent(text -> {
            Matcher primitive = PRIMITIVE.matcher(text);
            found.add(primitive.find() ? primitive.group(1) : "C text");
        });
        info.note().ifPresent(note -> found.add("note"));
        info.expansion().ifPresent(name -> found.add("named expansion"));
        info.fairGroup().ifPresent(group -> found.add(group.strong() ? "strong group" : "weak group"));
        if (info.mayBlockForever()) {
            found.add("mayBlockForever");
        }
        if (info.stronglyFair()) {
            found.add("stronglyFair");
        }
        if (info.spins()) {
            found.add("spins");
        }
    }

    private void operation(Operation operation) {
        found.add(name(operation));
        if (operation instanceof Operation.Assign assign) {
            expression(assign.value());
        } else if (operation instanceof Operation.Await await) {
            expression(await.condition());
        } else if (operation instanceof Operation.When when) {
            expression(when.condition());
            when.operations().forEach(this::operation);
        }
    }

    private void property(Property property) {
        property.assumptions().forEach(assumption -> found.add(name(assumption)));
        for (Optional<Formula> formula = Optional.of(property.formula()); formula.isPresent(); ) {
            found.add(name(formula.orElseThrow()));
            formula =
                    formula.orElseThrow() instanceof Formula.ForAll all ? Optional.of(all.formula()) : Optional.empty();
        }
        property.conditions().forEach(this::expression);
    }

    private void expression(Expression expression) {
        Expressions.everything(expression).forEach(part -> {
            found.add(name(part));
            if (part instanceof Expression.Reference reference
                    && !reference.arguments().isEmpty()) {
                found.add("Reference with arguments");
            } else if (part instanceof Expression.Binary binary) {
                found.add(binary.operator().name());
            } else if (part instanceof Expression.Call call) {
                found.add(call.function().name());
            } else if (part instanceof Expression.Quantified quantified) {
                found.add(quantified.quantifier().name());
            }
        });
    }

    private static String name(Object part) {
        return part.getClass().getSimpleName();
    }
}
