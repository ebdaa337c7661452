package org.interleave.dsl.tree;

import java.util.List;

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
        /**
         * Copies the elements.
         *
         * @param elements copied
         */
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
        /**
         * Copies the operands.
         *
         * @param operands copied
         */
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
        /**
         * Copies the operands.
         *
         * @param operands copied
         */
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
        /**
         * Copies the arguments.
         *
         * @param operator kept as it is
         * @param arguments copied
         */
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
     * Whether a process stands before one of the given steps. For properties: a process does not know where
     * others stand.
     *
     * @param process name of the process
     * @param labels the steps
     */
    record At(String process, List<Label> labels) implements Expression {
        /**
         * Copies the labels.
         *
         * @param process kept as it is
         * @param labels copied
         */
        public At {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Whether a process has ended, or never was there.
     *
     * @param process name of the process
     */
    record Ended(String process) implements Expression {}

    /**
     * Whether a process has not ended and cannot take a step now. For properties.
     *
     * @param process name of the process
     */
    record Waits(String process) implements Expression {}

    /**
     * A predicate of the protocol, by its name.
     *
     * @param definition the predicate
     */
    record Reference(Definition definition) implements Expression {}
}
