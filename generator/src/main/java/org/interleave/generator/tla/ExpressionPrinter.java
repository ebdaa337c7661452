package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.lower.Simplifier;

/** Prints expressions on one line, with the parentheses that TLA+ asks for and no others. */
public final class ExpressionPrinter {
    /** How tightly operators bind, from the loosest. TLA+ does not mix conjunction and disjunction. */
    private enum Binding {
        IMPLICATION,
        JUNCTION,
        NEGATION,
        RELATION,
        TERM,
        OPERAND
    }

    private static final String DONE = "Done";
    private static final String ENABLED = "ENABLED ";
    private static final Pattern FUNCTION = Pattern.compile("(\\w+|<<.*>>) \\\\in\\b");

    private final ControlFlow flow;
    private final UnaryOperator<Expression> elsewhere;
    private final ModuleNames generated;
    private final boolean ofTwin;
    private final BoundNames names;
    private final Set<String> modules = new TreeSet<>();
    private final Set<String> counted = new TreeSet<>();

    /**
     * A printer.
     *
     * @param protocol the protocol whose expressions are printed
     * @param flow its control flow, which says where its steps are
     */
    public ExpressionPrinter(Protocol protocol, ControlFlow flow) {
        this(protocol, flow, false, expression -> expression);
    }

    /**
     * A printer for text in which places have other names than the variables of processes.
     *
     * @param protocol the protocol whose expressions are printed
     * @param flow its control flow, which says where its steps are
     * @param elsewhere says in an expression where processes stand, in the terms of that text
     */
    public ExpressionPrinter(Protocol protocol, ControlFlow flow, UnaryOperator<Expression> elsewhere) {
        this(protocol, flow, true, elsewhere);
    }

    private ExpressionPrinter(
            Protocol protocol, ControlFlow flow, boolean ofTwin, UnaryOperator<Expression> elsewhere) {
        this.flow = flow;
        this.elsewhere = elsewhere;
        this.generated = ModuleNames.of(protocol, flow);
        this.ofTwin = ofTwin;
        this.names = new BoundNames(generated);
    }

    /** {@return the names of what the generator adds} */
    public ModuleNames names() {
        return generated;
    }

    /**
     * A property or a definition of an author.
     *
     * @param name what its author calls it
     * @return its name in the text that is printed
     */
    public String authored(String name) {
        return ofTwin ? generated.inTwin(name) : name;
    }

    /**
     * A parameter.
     *
     * @param wanted what it is called where that name is free
     * @return its name
     */
    public String parameter(String wanted) {
        return named(new BoundVariable(wanted, SourceLocation.NONE), Set.of()).name();
    }

    /** Name of the set of a family's members. */
    String members(String family) {
        return flow.process(family)
                .process()
                .family()
                .map(ProcessFamily::set)
                .orElseThrow(() -> new IllegalArgumentException(family + " is no family"));
    }

    /** The standard modules that the text printed so far needs, besides Integers. */
    Set<String> modules() {
        return modules;
    }

    /** Whether it is asked in the text printed so far which member of a family somebody is. */
    boolean counts(String family) {
        return counted.contains(family);
    }

    /** Notes that some text needs a standard module. */
    void needs(String module) {
        modules.add(module);
    }

    /**
     * Prints an expression on one line, as it stands alone.
     *
     * @param expression any expression
     * @return its TLA+ text
     */
    public String print(Expression expression) {
        return print(expression, Binding.IMPLICATION);
    }

    /**
     * Prints an expression on one line, as an operand of any operator.
     *
     * @param expression any expression
     * @return its TLA+ text
     */
    public String operand(Expression expression) {
        return print(expression, Binding.OPERAND);
    }

    /**
     * Prints an expression on one line, as an operand of a conjunction or disjunction.
     *
     * @param expression any expression
     * @return its TLA+ text
     */
    public String inJunction(Expression expression) {
        return print(expression, Binding.NEGATION);
    }

    /**
     * Prints a set on one line, as it stands behind the sign of membership.
     *
     * @param expression any set
     * @return its TLA+ text
     */
    public String set(Expression expression) {
        return print(expression, Binding.TERM);
    }

    /** The expression on one line, as the new value of a variable: behind a prime and an equals sign. */
    String assigned(Expression expression) {
        return bindsInAssignment(expression) ? print(expression) : "(" + print(expression) + ")";
    }

    /** Whether an expression can stand behind an equals sign without parentheses. */
    static boolean bindsInAssignment(Expression expression) {
        Binding binding = binding(expression);
        return expression instanceof Expression.IfThenElse
                || expression instanceof Expression.Let
                || binding == Binding.NEGATION
                || binding.compareTo(Binding.RELATION) > 0;
    }

    /**
     * Says where processes stand in terms of their variables, and gives every bound variable a name that is free. To
     * be done before an expression is printed.
     *
     * @param expression any expression
     * @return the same without {@link Expression.At} and its like
     */
    public Expression resolve(Expression expression) {
        return resolve(expression, Set.of());
    }

    /** The same inside of something that binds names, which the expression must not bind again. */
    Expression resolve(Expression expression, Set<String> known) {
        return places(names.rename(elsewhere.apply(expression), known));
    }

    /** A bound variable that stands outside of an expression, with another name if its own is taken. */
    BoundVariable named(BoundVariable variable, Set<String> known) {
        return names.named(variable, known);
    }

    private Expression places(Expression expression) {
        Expression resolved = Expressions.mapParts(expression, this::places);
        if (resolved instanceof Expression.At at) {
            return stands(at.process(), at.member(), places(at));
        }
        if (resolved instanceof Expression.Ended ended) {
            return stands(ended.process(), ended.member(), List.of(DONE));
        }
        if (resolved instanceof Expression.Waits waits) {
            return waits(waits.process(), waits.member());
        }
        boolean condition = resolved instanceof Expression.Not
                || resolved instanceof Expression.And
                || resolved instanceof Expression.Or
                || resolved instanceof Expression.Implies;
        return condition ? Simplifier.simplify(resolved) : resolved;
    }

    /** That a process has not ended, and none of its actions can be taken. */
    private Expression waits(String process, Optional<Expression> member) {
        String actions = generated.together(process)
                + member.map(which -> "(" + print(which) + ")").orElse("");
        Expression enabled = new Expression.Parameter(ENABLED + actions);
        List<Expression> conditions = new ArrayList<>();
        if (flow.process(process).canEnd()) {
            conditions.add(Simplifier.negate(stands(process, member, List.of(DONE))));
        }
        conditions.add(new Expression.Not(enabled));
        return Simplifier.simplify(new Expression.And(conditions));
    }

    private List<String> places(Expression.At at) {
        Set<String> places = new LinkedHashSet<>();
        for (Label label : at.labels()) {
            for (Place place : flow.process(at.process()).placesOf().getOrDefault(label, List.of())) {
                places.add(place.name());
            }
        }
        return new ArrayList<>(places);
    }

    /** That a process stands at one of some places. One that never leaves its only place stands there. */
    Expression stands(String process, Optional<Expression> member, List<String> places) {
        if (flow.process(process).isAtOnePlace()) {
            return new Expression.BooleanLiteral(!places.equals(List.of(DONE)));
        }
        Expression variable = new Expression.Parameter(process);
        Expression where = member.map(which -> (Expression) new Expression.Element(variable, which))
                .orElse(variable);
        List<Expression> names = places.stream()
                .map(place -> (Expression) new Expression.NameLiteral(place))
                .toList();
        return names.size() == 1
                ? new Expression.Binary(BinaryOperator.EQUAL, where, names.get(0))
                : new Expression.Binary(BinaryOperator.IN, where, new Expression.SetLiteral(names));
    }

    private String print(Expression expression, Binding least) {
        Binding binding = binding(expression);
        String text = plain(expression);
        return binding.compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    /** Whether it is {@code ENABLED A}, which binds like a negation. */
    private static boolean isEnabled(Expression expression) {
        return (expression instanceof Expression.Parameter parameter
                        && parameter.name().startsWith(ENABLED))
                || (expression instanceof Expression.Apply apply
                        && apply.operator().name().startsWith(ENABLED));
    }

    private static Binding binding(Expression expression) {
        if (expression instanceof Expression.Implies
                || expression instanceof Expression.IfThenElse
                || expression instanceof Expression.Let
                || expression instanceof Expression.Quantified) {
            return Binding.IMPLICATION;
        }
        if (expression instanceof Expression.And || expression instanceof Expression.Or) {
            return Binding.JUNCTION;
        }
        if (expression instanceof Expression.Not || isEnabled(expression)) {
            return Binding.NEGATION;
        }
        if (expression instanceof Expression.Binary binary) {
            return binary.operator().isComparison() ? Binding.RELATION : Binding.TERM;
        }
        if (expression instanceof Expression.AllValues all) {
            return TypePrinter.isOperand(all.type()) ? Binding.OPERAND : Binding.TERM;
        }
        if (expression instanceof Expression.IntegerLiteral literal && literal.value() < 0) {
            return Binding.TERM;
        }
        return Binding.OPERAND;
    }

    private String plain(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return "\"" + literal.text() + "\"";
        }
        if (expression instanceof Expression.SetLiteral set) {
            return "{" + list(set.elements()) + "}";
        }
        if (expression instanceof Expression.Read read) {
            return read.variable().name();
        }
        if (expression instanceof Expression.ConstantRead read) {
            return read.constant().name();
        }
        if (expression instanceof Expression.Parameter parameter) {
            return parameter.name();
        }
        if (expression instanceof Expression.Self) {
            return "self";
        }
        if (expression instanceof Expression.FirstStruct first) {
            return generated.struct(first.struct().initialName());
        }
        if (expression instanceof Expression.Reference reference) {
            String name = authored(reference.definition().name());
            return reference.arguments().isEmpty() ? name : name + "(" + list(reference.arguments()) + ")";
        }
        if (expression instanceof Expression.Apply apply) {
            return operator(apply) + "(" + list(apply.arguments()) + ")";
        }
        if (expression instanceof Expression.FieldRead read) {
            return print(read.struct(), Binding.OPERAND) + "." + read.field();
        }
        if (expression instanceof Expression.FieldUpdate || expression instanceof Expression.ElementUpdate) {
            Update update = Update.of(expression);
            return update.changes().stream()
                    .map(change -> path(change.path()) + " = " + print(change.value()))
                    .collect(Collectors.joining(", ", "[" + operand(update.of()) + " EXCEPT ", "]"));
        }
        if (expression instanceof Expression.Element element) {
            return operand(element.function()) + "[" + behindBracket(print(element.key())) + "]";
        }
        return compound(expression);
    }

    private String compound(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return "~" + print(not.operand(), isEnabled(not.operand()) ? Binding.NEGATION : Binding.OPERAND);
        }
        if (expression instanceof Expression.And and) {
            return junction(and.operands(), " /\\ ");
        }
        if (expression instanceof Expression.Or or) {
            return junction(or.operands(), " \\/ ");
        }
        if (expression instanceof Expression.Implies implies) {
            return print(implies.premise(), Binding.JUNCTION) + " => " + print(implies.conclusion(), Binding.JUNCTION);
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return "IF " + print(choice.condition()) + " THEN " + print(choice.then()) + " ELSE "
                    + print(choice.otherwise());
        }
        if (expression instanceof Expression.Binary binary) {
            if (binary.operator() == BinaryOperator.CONCATENATION) {
                needs("Sequences");
            }
            Binding inside = binary.operator().isComparison() ? Binding.TERM : Binding.OPERAND;
            return print(binary.left(), inside) + " " + binary.operator().text() + " " + print(binary.right(), inside);
        }
        return more(expression);
    }

    private String more(Expression expression) {
        if (expression instanceof Expression.Bound bound) {
            return bound.variable().name();
        }
        if (expression instanceof Expression.Quantified quantified) {
            return head(quantified) + print(Quantification.of(quantified).condition());
        }
        if (expression instanceof Expression.SetFilter filter) {
            return head(filter) + print(filter.condition()) + "}";
        }
        if (expression instanceof Expression.Let let) {
            return head(let) + print(let.value()) + " IN " + print(let.body());
        }
        if (expression instanceof Expression.SetImage image) {
            return "{" + behindBracket(print(image.value())) + " : " + tail(image);
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return head(function) + print(function.value()) + "]";
        }
        if (expression instanceof Expression.RecordLiteral literal) {
            return "[" + String.join(", ", fields(literal)) + "]";
        }
        if (expression instanceof Expression.TupleLiteral tuple) {
            return "<<" + list(tuple.elements()) + ">>";
        }
        if (expression instanceof Expression.Call call) {
            return call(call) + list(call.arguments()) + ")";
        }
        if (expression instanceof Expression.AllValues all) {
            return new TypePrinter(this).print(all.type());
        }
        if (expression instanceof Expression.IndexOf index) {
            counted.add(index.family());
            return generated.number(index.family()) + "(" + print(index.member()) + ")";
        }
        if (expression instanceof Expression.Next next) {
            return operand(next.expression()) + "'";
        }
        return resolved(expression);
    }

    /** The name of the operator that is applied. */
    String operator(Expression.Apply apply) {
        return generated.operator(apply.operator());
    }

    /** A function that nobody declares, up to its arguments. */
    String call(Expression.Call call) {
        String name = call.function().text();
        needs(call.function().module().orElse(name));
        return (call.function().module().isPresent() ? name : generated.definition(name)) + "(";
    }

    /** A quantifier, its variables and its set, up to the colon. Quantifiers of one kind over one set are one. */
    String head(Expression.Quantified quantified) {
        Quantification one = Quantification.of(quantified);
        return quantified.quantifier().text() + " "
                + one.variables().stream().map(BoundVariable::name).collect(Collectors.joining(", "))
                + " \\in " + set(quantified.set()) + " : ";
    }

    /** A set's brace, variable and range, up to the colon. */
    String head(Expression.SetFilter filter) {
        return "{" + filter.variable().name() + " \\in " + set(filter.set()) + " : ";
    }

    /** What begins an expression in which a part has a name, up to the part. */
    String head(Expression.Let let) {
        return "LET " + let.variable().name() + " == ";
    }

    /** What a set is made from, behind the colon. */
    String tail(Expression.SetImage image) {
        return image.variable().name() + " \\in " + set(image.set()) + "}";
    }

    /** A function's bracket, variable and keys, up to the arrow. */
    String head(Expression.FunctionLiteral function) {
        return "[" + function.variable().name() + " \\in " + set(function.keys()) + " |-> ";
    }

    /** The fields of a record, each with its value. */
    List<String> fields(Expression.RecordLiteral literal) {
        return literal.fields().stream()
                .map(field -> field.name() + " |-> " + print(field.value()))
                .toList();
    }

    private String resolved(Expression expression) {
        if (expression instanceof Expression.At
                || expression instanceof Expression.Ended
                || expression instanceof Expression.Waits) {
            return plain(resolve(expression));
        }
        throw new IllegalArgumentException("no text for " + expression);
    }

    /** The path to what an update changes, behind the exclamation mark. */
    String path(List<Update.Part> path) {
        StringBuilder text = new StringBuilder("!");
        for (Update.Part part : path) {
            text.append(
                    part instanceof Update.Key key ? "[" + key(key.key()) + "]" : "." + ((Update.Field) part).name());
        }
        return text.toString();
    }

    /** Whether SANY would take it for the beginning of a function if it stood behind a bracket: {@code [x \in S}. */
    static boolean beginsLikeFunction(String text) {
        return FUNCTION.matcher(text).lookingAt();
    }

    private static String behindBracket(String text) {
        return beginsLikeFunction(text) ? "(" + text + ")" : text;
    }

    /** A key in brackets; of a pair its two components. */
    private String key(Expression key) {
        return key instanceof Expression.TupleLiteral tuple ? list(tuple.elements()) : print(key);
    }

    private String junction(List<Expression> operands, String separator) {
        return operands.stream().map(this::inJunction).collect(Collectors.joining(separator));
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::print).collect(Collectors.joining(", "));
    }
}
