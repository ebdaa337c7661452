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

    /** {@code name = "place"}, broken where it does not fit behind the column. */
    List<String> assignment(String name, Destination destination, int column) {
        String line = name + " = " + line(destination);
        if (column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(name + " =");
        lines.addAll(Layout.hang("  ", broken(destination, column + 2)));
        return lines;
    }

    private String line(Destination destination) {
        if (destination instanceof Destination.Split split) {
            return "IF " + printer.print(split.condition()) + " THEN " + line(split.whenTrue()) + " ELSE "
                    + line(split.whenFalse());
        }
        Destination.Stand stand = (Destination.Stand) destination;
        return "\"" + stand.place().map(Place::name).orElse("Done") + "\"";
    }

    private List<String> broken(Destination destination, int column) {
        String line = line(destination);
        if (column + line.length() <= Layout.WIDTH || !(destination instanceof Destination.Split split)) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(Layout.hang("IF ", layout.block(split.condition(), column + 3)));
        lines.addAll(Layout.hang("  THEN ", broken(split.whenTrue(), column + 7)));
        lines.addAll(Layout.hang("  ELSE ", broken(split.whenFalse(), column + 7)));
        return lines;
    }
}
