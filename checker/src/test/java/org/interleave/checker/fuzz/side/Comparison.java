package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what two sides found against each other. */
public final class Comparison {
    private Comparison() {}

    /**
     * Where two sides differ.
     *
     * @param first a side
     * @param one what it found
     * @param second another side
     * @param other what that found
     * @return a line for each difference; none if they agree
     */
    public static List<String> differences(Side first, SideResult one, Side second, SideResult other) {
        List<String> lines = new ArrayList<>();
        String names = first.name() + " and " + second.name() + ": ";
        if (one.outcome() == SideResult.Outcome.CANNOT || other.outcome() == SideResult.Outcome.CANNOT) {
            return lines;
        }
        if (one.outcome() != other.outcome()) {
            lines.add(names + one.outcome() + " " + one.message() + " and " + other.outcome() + " " + other.message());
            return lines;
        }
        compare("distinct states", one.distinct(), other.distinct(), names, lines);
        compare("generated states", one.generated(), other.generated(), names, lines);
        compare("ways, each counted once", one.once(), other.once(), names, lines);
        compare("depth", one.depth(), other.depth(), names, lines);
        for (Map.Entry<String, Boolean> verdict : one.verdicts().entrySet()) {
            Optional.ofNullable(other.verdicts().get(verdict.getKey()))
                    .filter(said -> !said.equals(verdict.getValue()))
                    .ifPresent(said -> lines.add(
                            names + verdict.getKey() + " " + word(verdict.getValue()) + " and " + word(said)));
        }
        return lines;
    }

    private static String word(boolean holds) {
        return holds ? "holds" : "is violated";
    }

    private static void compare(String what, Object one, Object other, String names, List<String> lines) {
        boolean bothSay = !one.toString().endsWith("empty") && !other.toString().endsWith("empty");
        if (bothSay && !one.equals(other)) {
            lines.add(names + what + " " + one + " and " + other);
        }
    }
}
