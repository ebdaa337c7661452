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
        /**
         * Copies the members.
         *
         * @param name kept as it is
         * @param members copied
         * @param orNone kept as it is
         */
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
}
