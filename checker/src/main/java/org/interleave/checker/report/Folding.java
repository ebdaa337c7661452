package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Folds steps: first those that have nothing to do with the property, then repeated rounds. */
final class Folding {
    private Folding() {}

    /**
     * Folds the steps of a behaviour, or of its loop. A fold takes a line, so a step or two that stand alone are not folded.
     *
     * @param rows the steps
     * @param first the number of the first of them in the behaviour
     * @param kept the numbers of the steps that have to do with the property
     */
    static List<Entry> of(List<Row> rows, int first, Set<Integer> kept) {
        List<Entry> entries = new ArrayList<>();
        List<Row> away = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (kept.contains(first + i)) {
                close(away, entries);
                entries.add(rows.get(i));
            } else {
                away.add(rows.get(i));
            }
        }
        close(away, entries);
        return rounds(entries);
    }

    private static void close(List<Row> away, List<Entry> entries) {
        Fold fold = Fold.of(away);
        if (fold.isWorthIt()) {
            entries.add(fold);
        } else {
            entries.addAll(away);
        }
        away.clear();
    }

    /** The last entry is always shown: it is there that something breaks, or a loop goes back. */
    private static List<Entry> rounds(List<Entry> entries) {
        List<Entry> shown = new ArrayList<>();
        int at = 0;
        while (at < entries.size()) {
            int length = bestRound(entries, at);
            int rounds = length == 0 ? 0 : repetitions(entries, at, length);
            List<Entry> round = entries.subList(at, at + Math.max(1, length));
            shown.addAll(round);
            if (rounds > 0) {
                int steps = round.stream().mapToInt(Entry::steps).sum();
                shown.add(new Rounds(process(round.get(0)), rounds, steps));
            }
            at += round.size() * (1 + rounds);
        }
        return shown;
    }

    /** The length of the round from here on whose repetitions save most lines; 0 if none does. */
    private static int bestRound(List<Entry> entries, int at) {
        int best = 0;
        int saves = 1;
        for (int length = 1; at + 2 * length < entries.size(); length++) {
            int lines = length * repetitions(entries, at, length);
            if (lines > saves) {
                best = length;
                saves = lines;
            }
        }
        return best;
    }

    /** How often the entries from here on come again behind themselves. */
    private static int repetitions(List<Entry> entries, int at, int length) {
        List<Entry> round = entries.subList(at, at + length);
        int repetitions = 0;
        for (int next = at + length; next + length < entries.size(); next += length) {
            if (!entries.subList(next, next + length).equals(round)) {
                break;
            }
            repetitions++;
        }
        return repetitions;
    }

    private static String process(Entry entry) {
        if (entry instanceof Row row) {
            return row.process();
        }
        return entry instanceof Fold fold ? fold.counts().keySet().iterator().next() : ((Rounds) entry).process();
    }
}
