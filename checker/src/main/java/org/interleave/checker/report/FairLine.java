package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Owed;

/** Says what is fair in a protocol: {@code fair: exit_path (weakly; not at exit_aio), oom_lock in oom_reaper (strongly)}. */
final class FairLine {
    /** Of more protocols that are not fair in the same way nobody wants to read it. */
    private static final int MOST = 4;

    private static final String HEAD = "fair: ";
    private static final String INDENT = "    ";

    private FairLine() {}

    /** The lines for some protocols: one if it is the same for all of them; none where that would be much to read. */
    static List<String> of(List<ProtocolResult> results) {
        Map<String, String> texts = new LinkedHashMap<>();
        results.forEach(result ->
                texts.put(result.protocol().name(), text(result.session().lowered())));
        Set<String> different = new LinkedHashSet<>(texts.values());
        if (different.contains("")) {
            return List.of();
        }
        if (different.size() == 1) {
            String line = HEAD + different.iterator().next();
            return texts.size() <= MOST || line.length() <= Text.WIDTH ? Text.hanging(line, "", INDENT) : List.of();
        }
        if (texts.size() > MOST) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        texts.forEach((name, text) -> lines.addAll(Text.hanging(name + " " + HEAD + text, "", INDENT)));
        return lines;
    }

    private static String text(LoweredProtocol lowered) {
        List<String> whole = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        for (LoweredProcess process : lowered.processes()) {
            if (process.flow().process().owesNothing().isPresent()) {
                nothing.add(process.name());
                continue;
            }
            add(process, whole, parts);
        }
        if (!whole.isEmpty()) {
            parts.add(0, String.join(", ", whole) + " (weakly)");
        }
        if (parts.isEmpty() && nothing.isEmpty()) {
            return "";
        }
        String fair = parts.isEmpty() ? "nothing" : String.join(", ", parts);
        return nothing.isEmpty() ? fair : fair + "; not fair: " + String.join(", ", nothing);
    }

    private static void add(LoweredProcess process, List<String> whole, List<String> parts) {
        List<FairGroup> groups = process.flow().steps().stream()
                .flatMap(step -> step.info().fairGroup().stream())
                .distinct()
                .toList();
        if (groups.isEmpty()) {
            String blocking = process.flow().places().stream()
                    .filter(place -> place.info().mayBlockForever())
                    .map(place -> place.name())
                    .collect(Collectors.joining(", "));
            if (blocking.isEmpty()) {
                whole.add(process.name());
            } else {
                parts.add(process.name() + " (weakly; not at " + blocking + ")");
            }
        }
        groups.forEach(group ->
                parts.add(group.name() + " in " + process.name() + (group.strong() ? " (strongly)" : " (weakly)")));
        String turns = Owed.by(process).stream()
                .skip(Math.max(1, groups.size()))
                .map(turn -> turn.actions().stream()
                        .map(Action::place)
                        .map(place -> place.name())
                        .findFirst()
                        .orElse(""))
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!turns.isEmpty()) {
            parts.add(turns + " in " + process.name() + " (strongly)");
        }
    }
}
