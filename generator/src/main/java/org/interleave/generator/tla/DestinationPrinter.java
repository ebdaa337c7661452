package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.flow.Place;
import org.interleave.generator.lower.Destination;

/** Prints where a process stands afterwards. */
final class DestinationPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    DestinationPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * A place behind what it is assigned to, broken where it does not fit behind the column.
     *
     * @param name the variable with what follows it, for a family up to the place: {@code [proc EXCEPT ![self]}
     * @param end what follows the place
     */
    List<String> assignment(String name, Destination destination, String end, int column) {
        String head = name.endsWith("|->") ? name : name + " =";
        String line = head + " " + line(destination) + end;
        if (column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(head);
        lines.addAll(Layout.hang("  ", Layout.enclose("", broken(destination, column + 2 + end.length()), end)));
        return lines;
    }

    private String line(Destination destination) {
        if (destination instanceof Destination.Split split) {
            return "IF " + printer.print(printer.resolve(split.condition())) + " THEN " + line(split.whenTrue())
                    + " ELSE " + line(split.whenFalse());
        }
        Destination.Stand stand = (Destination.Stand) destination;
        return "\"" + stand.place().map(Place::name).orElse("Done") + "\"";
    }

    private List<String> broken(Destination destination, int column) {
        String line = line(destination);
        if (column + line.length() <= Layout.WIDTH || !(destination instanceof Destination.Split split)) {
            return List.of(line);
        }
        List<String> lines =
                new ArrayList<>(Layout.hang("IF ", layout.block(printer.resolve(split.condition()), column + 3)));
        lines.addAll(Layout.hang("  THEN ", broken(split.whenTrue(), column + 7)));
        lines.addAll(Layout.hang("  ELSE ", broken(split.whenFalse(), column + 7)));
        return lines;
    }
}
