package org.interleave.checker.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/**
 * Which property holds where.
 *
 * @param rows protocols, or a patch with some of its hunks
 * @param columns the properties
 * @param <R> what a row is
 */
public record Matrix<R>(List<R> rows, List<Column> columns) {
    /**
     * A matrix.
     *
     * @param rows its rows
     * @param columns its columns, each with a cell for each row
     */
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * The matrix of protocols.
     *
     * @param results what came out of each
     * @return a row a protocol, a column a property, in the order in which they come
     */
    public static Matrix<ProtocolResult> of(List<ProtocolResult> results) {
        List<Map<String, PropertyResult>> byName =
                results.stream().map(result -> byName(result.properties())).toList();
        List<String> properties = byName.stream()
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .toList();
        return new Matrix<>(
                results, columns(properties, byName, (some, property) -> Optional.ofNullable(some.get(property))));
    }

    /**
     * The matrices of protocols. A protocol stands beside those before if they can be compared: it has a property
     * in common with the last of them that is not asked of every protocol, or one of them has none at all.
     *
     * @param results what came out of each
     * @return a matrix a family, in the order of the protocols
     */
    public static List<Matrix<ProtocolResult>> families(List<ProtocolResult> results) {
        List<List<ProtocolResult>> families = new ArrayList<>();
        Set<String> before = Set.of();
        for (ProtocolResult result : results) {
            Set<String> own = own(result);
            boolean comparable = own.isEmpty() || before.isEmpty() || !Collections.disjoint(own, before);
            if (families.isEmpty() || !comparable) {
                families.add(new ArrayList<>());
            }
            families.get(families.size() - 1).add(result);
            before = own.isEmpty() ? before : own;
        }
        return families.stream().map(Matrix::of).toList();
    }

    /**
     * The matrix of a patch: a row a choice of its hunks.
     *
     * @param ablation what came of them
     * @return the matrix of all its properties
     */
    public static Matrix<Trial> of(Ablation ablation) {
        List<Trial> rows = ablation.rows();
        return new Matrix<>(rows, columns(ablation.properties(), rows, Trial::of));
    }

    /**
     * The matrix with some of its columns.
     *
     * @param which those to keep
     * @return the matrix
     */
    public Matrix<R> where(Predicate<Column> which) {
        return new Matrix<>(rows, columns.stream().filter(which).toList());
    }

    /**
     * The cells of a row.
     *
     * @param row its index among the rows
     * @param cell what is made of a cell, given its column
     * @param <C> what that is
     * @return one for each column
     */
    public <C> List<C> cells(int row, BiFunction<Column, Optional<PropertyResult>, C> cell) {
        return columns.stream()
                .map(column -> cell.apply(column, column.cells().get(row)))
                .toList();
    }

    private static Map<String, PropertyResult> byName(List<PropertyResult> results) {
        return results.stream()
                .collect(Collectors.toMap(
                        PropertyResult::property, result -> result, (one, other) -> one, LinkedHashMap::new));
    }

    private interface Lookup<R> {
        Optional<PropertyResult> of(R row, String property);
    }

    private static <R> List<Column> columns(List<String> properties, List<R> rows, Lookup<R> lookup) {
        return properties.stream()
                .map(property -> new Column(
                        property,
                        rows.stream().map(row -> lookup.of(row, property)).toList()))
                .toList();
    }

    private static Set<String> own(ProtocolResult result) {
        return result.properties().stream()
                .filter(property -> !property.kind().isBuiltIn() && property.kind() != CheckKind.HANG)
                .map(PropertyResult::property)
                .collect(Collectors.toSet());
    }
}
