package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

/** An expression over one state. It reads and changes nothing. */
public sealed interface Expression {
    /**
     * TRUE or FALSE.
     *
     * @param value which of the two
     */
    record BooleanLiteral(boolean value) implements Expression {}

    /**
     * An integer.
     *
     * @param value the integer
     */
    record IntegerLiteral(int value) implements Expression {}

    /**
     * A string: a member of an enum, a process, or {@link Type#NONE}.
     *
     * @param text the string, without quotes
     */
    record NameLiteral(String text) implements Expression {}

    /**
     * A set of the given elements; the empty set when there are none.
     *
     * @param elements its elements
     */
    record SetLiteral(List<Expression> elements) implements Expression {
        public SetLiteral {
            elements = List.copyOf(elements);
        }
    }

    /**
     * The value of a variable.
     *
     * @param variable the variable
     */
    record Read(Variable variable) implements Expression {}

    /**
     * The value of a named constant.
     *
     * @param constant the constant
     */
    record ConstantRead(Constant constant) implements Expression {}

    /**
     * The value of an operator's parameter, inside its body.
     *
     * @param name the parameter
     */
    record Parameter(String name) implements Expression {}

    /** The process that takes the step in which this stands. */
    record Self() implements Expression {}

    /**
     * Negation.
     *
     * @param operand a condition
     */
    record Not(Expression operand) implements Expression {}

    /**
     * Conjunction; TRUE when there are no operands.
     *
     * @param operands conditions
     */
    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /**
     * Disjunction; FALSE when there are no operands.
     *
     * @param operands conditions
     */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /**
     * Implication.
     *
     * @param premise a condition
     * @param conclusion a condition
     */
    record Implies(Expression premise, Expression conclusion) implements Expression {}

    /**
     * Two operands with an infix operator between them.
     *
     * @param operator the operator
     * @param left its left operand
     * @param right its right operand
     */
    record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {}

    /**
     * One of two values.
     *
     * @param condition which
     * @param then the value when it is true
     * @param otherwise the value when it is false
     */
    record IfThenElse(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /**
     * A field of a struct.
     *
     * @param struct the struct
     * @param field name of the field
     */
    record FieldRead(Expression struct, String field) implements Expression {}

    /**
     * A struct with one field changed.
     *
     * @param struct the struct
     * @param field name of the field
     * @param value its new value
     */
    record FieldUpdate(Expression struct, String field, Expression value) implements Expression {}

    /**
     * A library operator with its arguments.
     *
     * @param operator the operator
     * @param arguments one for each of its parameters
     */
    record Apply(Operator operator, List<Expression> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The first value of a library struct.
     *
     * @param struct the struct
     */
    record FirstStruct(StructDefinition struct) implements Expression {}

    /**
     * The element of a quantifier, a description or a choice.
     *
     * @param variable which
     */
    record Bound(BoundVariable variable) implements Expression {}

    /**
     * A condition on the elements of a set.
     *
     * @param quantifier of how many it must hold
     * @param variable stands for the element
     * @param set the set
     * @param condition the condition, over the variable
     */
    record Quantified(Quantifier quantifier, BoundVariable variable, Expression set, Expression condition)
            implements Expression {}

    /**
     * The elements of a set that satisfy a condition.
     *
     * @param variable stands for the element
     * @param set the set
     * @param condition the condition, over the variable
     */
    record SetFilter(BoundVariable variable, Expression set, Expression condition) implements Expression {}

    /**
     * The values that something has for the elements of a set.
     *
     * @param variable stands for the element
     * @param set the set
     * @param value the value, over the variable
     */
    record SetImage(BoundVariable variable, Expression set, Expression value) implements Expression {}

    /**
     * A function, by its value for every key.
     *
     * @param variable stands for the key
     * @param keys the set of its keys
     * @param value its value, over the variable
     */
    record FunctionLiteral(BoundVariable variable, Expression keys, Expression value) implements Expression {}

    /**
     * The value of a function for a key, the element of a sequence at an index that begins with 1, or the component of
     * a pair.
     *
     * @param function the function, sequence or pair
     * @param key the key or index
     */
    record Element(Expression function, Expression key) implements Expression {}

    /**
     * A function with another value for one key.
     *
     * @param function the function
     * @param key the key
     * @param value its new value
     */
    record ElementUpdate(Expression function, Expression key, Expression value) implements Expression {}

    /**
     * A record.
     *
     * @param fields its fields with their values, in order
     */
    record RecordLiteral(List<FieldValue> fields) implements Expression {
        public RecordLiteral {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a record with its value.
     *
     * @param name name of the field
     * @param value its value
     */
    record FieldValue(String name, Expression value) {}

    /**
     * A sequence or a pair, by its elements.
     *
     * @param elements its elements, in order
     */
    record TupleLiteral(List<Expression> elements) implements Expression {
        public TupleLiteral {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A function of a standard module with its arguments.
     *
     * @param function the function
     * @param arguments as many as it takes
     */
    record Call(BuiltIn function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The set of all values of a type.
     *
     * @param type the type
     */
    record AllValues(Type type) implements Expression {}

    /**
     * Which member of a family with names this is, counted from 1.
     *
     * @param family name of the family
     * @param member a member
     */
    record IndexOf(String family, Expression member) implements Expression {}

    /**
     * The value of an expression in the next state. For step properties.
     *
     * @param expression the expression
     */
    record Next(Expression expression) implements Expression {}

    /**
     * Whether a process stands before one of the given steps. For properties: a process does not know where
     * others stand.
     *
     * @param process name of the process or family
     * @param member which member, of a family
     * @param labels the steps
     */
    record At(String process, Optional<Expression> member, List<Label> labels) implements Expression {
        public At {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Whether a process has ended, or never was there.
     *
     * @param process name of the process or family
     * @param member which member, of a family
     */
    record Ended(String process, Optional<Expression> member) implements Expression {}

    /**
     * Whether a process has not ended and cannot take a step now. For properties.
     *
     * @param process name of the process or family
     * @param member which member, of a family
     */
    record Waits(String process, Optional<Expression> member) implements Expression {}

    /**
     * An expression in which a part has a name. It means what it means with the part written out.
     *
     * @param variable the name
     * @param value the part
     * @param body the expression, over the name
     */
    record Let(BoundVariable variable, Expression value, Expression body) implements Expression {}

    /**
     * A definition of the protocol, by its name.
     *
     * @param definition the definition
     * @param arguments one for each of its parameters
     */
    record Reference(Definition definition, List<Expression> arguments) implements Expression {
        public Reference {
            arguments = List.copyOf(arguments);
        }
    }
}
