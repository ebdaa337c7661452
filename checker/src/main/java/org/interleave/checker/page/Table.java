package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/**
 * The matrix of protocols that can be compared: a row a protocol, a column a property whose verdict is not the same in all
 * rows.
 *
 * @param name what its protocols are called together
 * @param columns the properties
 * @param rows the protocols
 * @param everywhere the properties that came out well in every row, which have no column
 */
record Table(String name, List<Column> columns, List<Line> rows, List<Column> everywhere) {
    /**
     * A property.
     *
     * @param name its name
     * @param reason why it must hold
     * @param possible whether it says that something must be possible
     */
    record Column(String name, String reason, boolean possible) {}

    /**
     * A protocol.
     *
     * @param name its name
     * @param title what it is
     * @param base what it is made to, if it is a patch
     * @param complaints what makes its results worth less
     * @param cells one for each column
     */
    record Line(String name, String title, Optional<String> base, List<String> complaints, List<CellView> cells) {
        private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

        /** The words of the name: a line may be broken between them. */
        List<String> parts() {
            return List.of(HUMP.split(name));
        }

        /** Whether it is a patch. */
        boolean patch() {
            return base.isPresent();
        }

        boolean troubled() {
            return !complaints.isEmpty();
        }
    }

    /**
     * What came of a property of a protocol.
     *
     * @param present whether it was asked
     * @param place what stands behind # in the address of what is to be seen of it
     * @param mark how it is shown
     * @param label all of it in words
     * @param surprising whether it is not as expected
     */
    record CellView(boolean present, String place, Mark mark, String label, boolean surprising) {
        private static final Mark NOTHING = new Mark("·", "not checked", "none");

        static CellView of(PropertyResult result) {
            return new CellView(
                    true,
                    Place.of(result),
                    Mark.of(result),
                    result.protocol() + " " + result.property() + ": " + Words.outcome(result),
                    !result.isAsExpected());
        }

        static CellView none(String protocol, String property) {
            return new CellView(false, "", NOTHING, protocol + " " + property + ": not checked", false);
        }
    }

    /** Whether there are properties without a column. */
    boolean uniform() {
        return !everywhere.isEmpty();
    }

    static List<Table> of(List<ProtocolResult> results) {
        return families(results).stream().map(Table::table).toList();
    }

    private static Table table(List<ProtocolResult> family) {
        Map<String, List<PropertyResult>> byProperty = new LinkedHashMap<>();
        for (ProtocolResult protocol : family) {
            for (PropertyResult result : protocol.properties()) {
                byProperty
                        .computeIfAbsent(result.property(), name -> new ArrayList<>())
                        .add(result);
            }
        }
        List<Column> columns = new ArrayList<>();
        List<Column> everywhere = new ArrayList<>();
        byProperty.forEach((property, all) -> {
            PropertyResult first = all.get(0);
            Column column = new Column(property, first.reason(), first.kind() == CheckKind.REACHABLE);
            boolean plain = (all.size() == family.size() && all.stream().allMatch(Table::isPlain)) || isBuiltIn(all);
            (plain && family.size() > 1 ? everywhere : columns).add(column);
        });
        List<Line> rows = family.stream().map(result -> line(result, columns)).toList();
        return new Table(name(family), columns, rows, everywhere);
    }

    /** What the names begin with; of a protocol alone its name. */
    private static String name(List<ProtocolResult> family) {
        List<String> names =
                family.stream().map(result -> result.protocol().name()).toList();
        String common = names.stream().reduce(Table::commonPrefix).orElse("");
        return common.isBlank() ? String.join(", ", names) : common;
    }

    private static String commonPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private static boolean isPlain(PropertyResult result) {
        return result.isAsExpected() && Mark.of(result).tone().equals("good");
    }

    /** A check that the author has not asked for needs no column where it came out well. */
    private static boolean isBuiltIn(List<PropertyResult> all) {
        return all.stream()
                .allMatch(result -> isPlain(result)
                        && (result.kind() == CheckKind.TYPE
                                || result.kind() == CheckKind.MISUSE
                                || result.kind() == CheckKind.LOCK_ORDER
                                || result.kind() == CheckKind.DEADLOCK));
    }

    private static Line line(ProtocolResult result, List<Column> columns) {
        String name = result.protocol().name();
        Map<String, PropertyResult> own = result.properties().stream()
                .collect(Collectors.toMap(PropertyResult::property, property -> property, (one, other) -> one));
        List<CellView> cells = new ArrayList<>();
        for (Column column : columns) {
            PropertyResult cell = own.get(column.name());
            cells.add(cell == null ? CellView.none(name, column.name()) : CellView.of(cell));
        }
        return new Line(name, result.protocol().about().title(), Start.base(result), result.complaints(), cells);
    }

    /** The protocols that can be compared with one another: they have a property in common that somebody asked for. */
    private static List<List<ProtocolResult>> families(List<ProtocolResult> results) {
        List<List<ProtocolResult>> families = new ArrayList<>();
        for (ProtocolResult result : results) {
            Set<String> own = own(result);
            families.stream()
                    .filter(family -> family.stream()
                            .anyMatch(other -> own(other).stream().anyMatch(own::contains)))
                    .findFirst()
                    .orElseGet(() -> {
                        families.add(new ArrayList<>());
                        return families.get(families.size() - 1);
                    })
                    .add(result);
        }
        return families;
    }

    private static Set<String> own(ProtocolResult result) {
        return result.properties().stream()
                .filter(property -> property.kind() == CheckKind.INVARIANT
                        || property.kind() == CheckKind.TEMPORAL
                        || property.kind() == CheckKind.REACHABLE
                        || property.kind() == CheckKind.REFINEMENT)
                .map(PropertyResult::property)
                .collect(Collectors.toSet());
    }
}
