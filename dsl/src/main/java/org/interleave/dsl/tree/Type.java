package org.interleave.dsl.tree;

import java.util.List;

/** The values that a variable, a field or an expression may have. Every type is finite. */
public sealed interface Type {
    /** The value that stands for "no process" and "no member" in types that allow it. */
    String NONE = "none";

    /** {@code TRUE} and {@code FALSE}. */
    record BooleanType() implements Type {}

    /**
     * Integers of a closed range.
     *
     * @param low the smallest value: a literal or a named constant
     * @param high the largest value: a literal or a named constant
     */
    record IntegerType(Expression low, Expression high) implements Type {}

    /**
     * The members of a Java enum, each printed as a string: {@code TORN_DOWN} as {@code "torn down"}.
     *
     * @param name simple name of the enum
     * @param members printed names, in the order of declaration
     * @param orNone whether {@link #NONE} is a value besides the members
     */
    record EnumType(String name, List<String> members, boolean orNone) implements Type {
        public EnumType {
            members = List.copyOf(members);
        }
    }

    /**
     * The processes of the protocol, by name.
     *
     * @param orNone whether {@link #NONE} is a value besides the processes
     */
    record ProcessIdType(boolean orNone) implements Type {}

    /**
     * Finite sets.
     *
     * @param element what the sets are made of
     */
    record SetType(Type element) implements Type {}

    /**
     * A record of named fields with operators of its own, such as a lock.
     *
     * @param definition its fields and operators
     */
    record StructType(StructDefinition definition) implements Type {}

    /**
     * Finite sequences, used as queues and stacks.
     *
     * @param element what the sequences are made of
     * @param bound how long they can be at most: a literal or a named constant, at least 1
     */
    record SequenceType(Type element, Expression bound) implements Type {}

    /**
     * Functions that give a value for every key: arrays, and variables of which each process has its own.
     *
     * @param key the keys
     * @param value the values
     */
    record ArrayType(Type key, Type value) implements Type {}

    /**
     * Pairs.
     *
     * @param first values of the first component
     * @param second values of the second component
     */
    record PairType(Type first, Type second) implements Type {}

    /**
     * Records with named fields, made of a Java record.
     *
     * @param name simple name of the Java record
     * @param fields its fields, in order
     */
    record RecordType(String name, List<Field> fields) implements Type {
        public RecordType {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a record.
     *
     * @param name its name
     * @param type its values
     */
    record Field(String name, Type type) {}

    /**
     * The members of one family of processes.
     *
     * @param family name of the family
     */
    record MemberType(String family) implements Type {}
}
