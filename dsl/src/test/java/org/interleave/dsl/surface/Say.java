package org.interleave.dsl.surface;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Type;

/** Says expressions, types and operations in one line of text, near to TLA+, so that tests can be read. */
final class Say {
    private Say() {}

    static String expression(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return '"' + literal.text() + '"';
        }
        if (expression instanceof Expression.SetLiteral set) {
            return "{" + all(set.elements()) + "}";
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
        if (expression instanceof Expression.Not not) {
            return "~" + expression(not.operand());
        }
        if (expression instanceof Expression.And and) {
            return joined(" /\\ ", and.operands());
        }
        if (expression instanceof Expression.Or or) {
            return joined(" \\/ ", or.operands());
        }
        if (expression instanceof Expression.Implies implies) {
            return "(" + expression(implies.premise()) + " => " + expression(implies.conclusion()) + ")";
        }
        if (expression instanceof Expression.Binary binary) {
            String text = expression(binary.left())
                    + (binary.operator() == BinaryOperator.RANGE
                            ? ".."
                            : " " + binary.operator().text() + " ")
                    + expression(binary.right());
            return binary.operator().isComparison() || binary.operator() == BinaryOperator.RANGE
                    ? text
                    : "(" + text + ")";
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return "IF " + expression(choice.condition()) + " THEN " + expression(choice.then()) + " ELSE "
                    + expression(choice.otherwise());
        }
        return more(expression);
    }

    private static String more(Expression expression) {
        if (expression instanceof Expression.FieldRead read) {
            return expression(read.struct()) + "." + read.field();
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return "[" + expression(update.struct()) + " EXCEPT !." + update.field() + " = "
                    + expression(update.value()) + "]";
        }
        if (expression instanceof Expression.Apply apply) {
            return apply.operator().name() + "(" + all(apply.arguments()) + ")";
        }
        if (expression instanceof Expression.Bound bound) {
            return bound.variable().name();
        }
        if (expression instanceof Expression.Quantified quantified) {
            return "(" + quantified.quantifier().text() + " " + quantified.variable() + " \\in "
                    + expression(quantified.set()) + " : " + expression(quantified.condition()) + ")";
        }
        if (expression instanceof Expression.SetFilter filter) {
            return "{" + filter.variable() + " \\in " + expression(filter.set()) + " : "
                    + expression(filter.condition()) + "}";
        }
        if (expression instanceof Expression.Let let) {
            return "LET " + let.variable() + " == " + expression(let.value()) + " IN " + expression(let.body());
        }
        if (expression instanceof Expression.SetImage image) {
            return "{" + expression(image.value()) + " : " + image.variable() + " \\in " + expression(image.set())
                    + "}";
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return "[" + function.variable() + " \\in " + expression(function.keys()) + " |-> "
                    + expression(function.value()) + "]";
        }
        if (expression instanceof Expression.Element element) {
            return expression(element.function()) + "[" + expression(element.key()) + "]";
        }
        if (expression instanceof Expression.ElementUpdate update) {
            return "[" + expression(update.function()) + " EXCEPT ![" + expression(update.key()) + "] = "
                    + expression(update.value()) + "]";
        }
        if (expression instanceof Expression.RecordLiteral literal) {
            List<String> fields = new ArrayList<>();
            literal.fields().forEach(field -> fields.add(field.name() + " |-> " + expression(field.value())));
            return "[" + String.join(", ", fields) + "]";
        }
        if (expression instanceof Expression.TupleLiteral tuple) {
            return "<<" + all(tuple.elements()) + ">>";
        }
        if (expression instanceof Expression.Call call) {
            return call.function().text() + "(" + all(call.arguments()) + ")";
        }
        if (expression instanceof Expression.AllValues values) {
            return type(values.type());
        }
        if (expression instanceof Expression.IndexOf index) {
            return "index(" + expression(index.member()) + ")";
        }
        if (expression instanceof Expression.Next next) {
            return "(" + expression(next.expression()) + ")'";
        }
        if (expression instanceof Expression.At at) {
            return at.process()
                    + at.member().map(member -> "[" + expression(member) + "]").orElse("") + "@" + at.labels();
        }
        if (expression instanceof Expression.Ended ended) {
            return ended.process()
                    + ended.member()
                            .map(member -> "[" + expression(member) + "]")
                            .orElse("") + " ended";
        }
        if (expression instanceof Expression.Waits waits) {
            return waits.process()
                    + waits.member()
                            .map(member -> "[" + expression(member) + "]")
                            .orElse("") + " waits";
        }
        if (expression instanceof Expression.Reference reference) {
            String name = reference.definition().name();
            return reference.arguments().isEmpty() ? name : name + "(" + all(reference.arguments()) + ")";
        }
        return expression.toString();
    }

    static String type(Type type) {
        if (type instanceof Type.BooleanType) {
            return "BOOLEAN";
        }
        if (type instanceof Type.IntegerType range) {
            return expression(range.low()) + ".." + expression(range.high());
        }
        if (type instanceof Type.EnumType members) {
            return members.name() + (members.orNone() ? "?" : "");
        }
        if (type instanceof Type.ProcessIdType ids) {
            return "Processes" + (ids.orNone() ? "?" : "");
        }
        if (type instanceof Type.SetType set) {
            return "SUBSET " + type(set.element());
        }
        if (type instanceof Type.SequenceType sequence) {
            return "Seq(" + type(sequence.element()) + ", " + expression(sequence.bound()) + ")";
        }
        if (type instanceof Type.ArrayType array) {
            return "[" + type(array.key()) + " -> " + type(array.value()) + "]";
        }
        if (type instanceof Type.PairType pair) {
            return type(pair.first()) + " \\X " + type(pair.second());
        }
        if (type instanceof Type.RecordType fields) {
            List<String> texts = new ArrayList<>();
            fields.fields().forEach(field -> texts.add(field.name() + ": " + type(field.type())));
            return fields.name() + "[" + String.join(", ", texts) + "]";
        }
        if (type instanceof Type.MemberType member) {
            return member.family();
        }
        return type.toString();
    }

    static List<String> operations(List<Operation> operations) {
        return operations.stream().map(Say::operation).toList();
    }

    static String operation(Operation operation) {
        if (operation instanceof Operation.Assign assign) {
            return assign.variable() + "' = " + expression(assign.value());
        }
        if (operation instanceof Operation.Await await) {
            return "await " + expression(await.condition());
        }
        if (operation instanceof Operation.Misuse misuse) {
            return misuse.object().orElse("bound") + " misused when " + expression(misuse.wrong()) + ": "
                    + misuse.message();
        }
        Operation.When when = (Operation.When) operation;
        return "when " + expression(when.condition()) + " " + operations(when.operations());
    }

    private static String all(List<Expression> expressions) {
        return String.join(", ", expressions.stream().map(Say::expression).toList());
    }

    private static String joined(String operator, List<Expression> expressions) {
        return "("
                + String.join(
                        operator, expressions.stream().map(Say::expression).toList()) + ")";
    }
}
