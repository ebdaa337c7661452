package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Prints the module line and the box that says what C the module stands for. */
final class HeaderPrinter {
    private static final int TEXT = Layout.WIDTH - 6;

    private final LoweredProtocol lowered;

    HeaderPrinter(LoweredProtocol lowered) {
        this.lowered = lowered;
    }

    void print(ModuleWriter out) {
        Protocol protocol = lowered.protocol();
        out.title(protocol.name());
        About about = protocol.about();
        List<String> box = new ArrayList<>(Layout.wrap(about.title(), TEXT));
        for (String paragraph : about.paragraphs()) {
            box.add("");
            box.addAll(Layout.wrap(paragraph, TEXT));
        }
        if (!about.facts().isEmpty()) {
            box.add("");
            for (About.Fact fact : about.facts()) {
                box.addAll(Layout.hang(
                        pad(fact.name(), 9),
                        Layout.wrap(fact.text(), TEXT - Math.max(9, fact.name().length() + 1))));
            }
        }
        box.addAll(files(about));
        about.leftOut().ifPresent(text -> {
            box.add("");
            box.addAll(Layout.wrap("Left out: " + text, TEXT));
        });
        out.box(box);
    }

    /** The table of C functions by file, with the file's blob where it is known. */
    private List<String> files(About about) {
        Map<String, Set<String>> functions = new LinkedHashMap<>();
        for (LoweredProcess process : lowered.processes()) {
            for (Place step : process.flow().steps()) {
                if (step.function().isPresent()) {
                    Statement.Function function = step.function().orElseThrow();
                    functions
                            .computeIfAbsent(function.file(), file -> new LinkedHashSet<>())
                            .add(function.name());
                }
            }
        }
        List<String> table = new ArrayList<>();
        if (functions.isEmpty()) {
            return table;
        }
        table.add("");
        table.add(about.blobs().isEmpty() ? "C functions, by file:" : "C functions, by file (and blob):");
        int blobWidth =
                about.blobs().values().stream().mapToInt(String::length).max().orElse(-2) + 2;
        int fileWidth =
                functions.keySet().stream().mapToInt(String::length).max().orElse(0) + (blobWidth > 0 ? 1 : 2);
        functions.forEach((file, names) -> {
            String head = "  " + pad(file, fileWidth) + pad(about.blobs().getOrDefault(file, ""), blobWidth);
            table.addAll(Layout.hang(head, Layout.wrap(String.join(", ", names), TEXT - head.length())));
        });
        return table;
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + (width > 0 ? " " : "") : text + " ".repeat(width - text.length());
    }
}
