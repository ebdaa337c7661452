package org.interleave.dsl.tree;

import java.util.List;

/**
 * A record type with named operators, made by a library class: for example the {@code rw_semaphore}, a record of a
 * writer and readers with {@code CanDownRead} and {@code DownRead}.
 *
 * @param name its TLA+ name; {@code name(tasks)} is the set of its values
 * @param parameter what its operators call a value of it
 * @param comment the sentence printed above its operators
 * @param fields its fields, in order
 * @param initialName name of the operator for its first value
 * @param operators its operators, in order
 */
public record StructDefinition(
        String name,
        String parameter,
        String comment,
        List<Field> fields,
        String initialName,
        List<Operator> operators) {
    public StructDefinition {
        fields = List.copyOf(fields);
        operators = List.copyOf(operators);
    }

    /**
     * One field of a struct.
     *
     * @param name its name
     * @param type its values
     * @param initial its first value
     */
    public record Field(String name, Type type, Expression initial) {}
}
