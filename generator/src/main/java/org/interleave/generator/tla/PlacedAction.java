package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An action of which fairness speaks: as it is, or only while its process stands at a place.
 *
 * @param where that the process stands there
 * @param action the action, with its parameter if it has one
 */
public record PlacedAction(Optional<String> where, String action) {
    /**
     * An action as it is.
     *
     * @param action the action, with its parameter if it has one
     * @return the same, at any place
     */
    public static PlacedAction anywhere(String action) {
        return new PlacedAction(Optional.empty(), action);
    }

    /**
     * What is fair of some actions together, on one line if it fits, else one action a line.
     *
     * @param open stands before them: {@code WF_vars(}
     * @param actions the actions, at least one
     * @param close stands behind them
     * @param column where the lines begin, from 0
     * @return the lines
     */
    public static List<String> together(String open, List<PlacedAction> actions, String close, int column) {
        String line = line(open, actions, close);
        if (column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        int inside = column + open.length();
        if (actions.size() == 1) {
            return Layout.enclose(open, actions.get(0).conjuncts(), close);
        }
        List<String> lines = new ArrayList<>();
        for (PlacedAction action : actions) {
            String one = action.line();
            boolean fits = inside + 3 + one.length() + close.length() <= Layout.WIDTH;
            lines.addAll(Layout.hang("\\/ ", fits ? List.of(one) : action.conjuncts()));
        }
        return Layout.enclose(open, lines, close);
    }

    /** The same on one line, however long. */
    static String line(String open, List<PlacedAction> actions, String close) {
        return actions.stream()
                .map(action ->
                        actions.size() > 1 && action.where().isPresent() ? "(" + action.line() + ")" : action.line())
                .collect(Collectors.joining(" \\/ ", open, close));
    }

    private String line() {
        return where.map(place -> place + " /\\ ").orElse("") + action;
    }

    private List<String> conjuncts() {
        return where.map(place -> List.of("/\\ " + place, "/\\ " + action)).orElse(List.of(action));
    }
}
