package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Source;

/**
 * The three texts of a protocol, and which lines of them say the same: they have the same key.
 *
 * @param module the TLA+ module
 * @param spans what the lines of the module stand for
 * @param files the author's Java files that are at hand
 * @param calls which line of them stands for what
 * @param functions the C functions with their steps
 */
record TextsData(
        String module, List<Span> spans, List<JavaFile> files, List<Call> calls, List<FunctionData> functions) {
    /**
     * Lines of the module.
     *
     * @param first the first, from 1
     * @param last the last
     * @param key what they stand for
     */
    record Span(int first, int last, String key) {}

    /**
     * A Java file.
     *
     * @param name its name
     * @param text its text
     */
    record JavaFile(String name, String text) {}

    /**
     * A call of the DSL.
     *
     * @param file name of the file
     * @param line its line, from 1
     * @param key what it stands for
     */
    record Call(String file, int line, String key) {}

    /**
     * A C function.
     *
     * @param name its name
     * @param file its file
     * @param process who runs it
     * @param steps its steps
     */
    record FunctionData(String name, String file, String process, List<StepLines> steps) {}

    /**
     * The C text of a step.
     *
     * @param lines the text
     * @param key what it stands for
     */
    record StepLines(List<String> lines, String key) {}

    static TextsData of(GeneratedModule module, SourceFolders sources) {
        List<Span> spans = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        Map<String, JavaFile> files = new LinkedHashMap<>();
        SourceLocation own = module.lowered().protocol().location();
        sources.text(own).ifPresent(text -> files.put(own.file(), new JavaFile(own.file(), text)));
        for (Source source : module.sourceMap().sources()) {
            String key = key(source);
            SourceLocation location = source.location();
            spans.add(new Span(source.firstLine(), source.lastLine(), key));
            calls.add(new Call(location.file(), location.line(), key));
            if (!files.containsKey(location.file())) {
                sources.text(location)
                        .ifPresent(text -> files.put(location.file(), new JavaFile(location.file(), text)));
            }
        }
        return new TextsData(
                module.text(),
                spans,
                List.copyOf(files.values()),
                calls.stream()
                        .filter(call -> files.containsKey(call.file()))
                        .distinct()
                        .toList(),
                functions(module));
    }

    private static String key(Source source) {
        return source.process().isPresent() && source.step().isPresent()
                ? key(source.process().orElseThrow(), source.step().orElseThrow())
                : source.definition();
    }

    private static String key(String process, String step) {
        return process + "/" + step;
    }

    private static List<FunctionData> functions(GeneratedModule module) {
        List<FunctionData> functions = new ArrayList<>();
        for (LoweredProcess process : module.lowered().processes()) {
            Map<String, FunctionData> own = new LinkedHashMap<>();
            for (Place step : process.flow().steps()) {
                String name = step.function().map(Statement.Function::name).orElse("");
                String file = step.function().map(Statement.Function::file).orElse("");
                own.computeIfAbsent(
                                file + "/" + name,
                                key -> new FunctionData(name, file, process.name(), new ArrayList<>()))
                        .steps()
                        .add(new StepLines(lines(process, step), key(process.name(), step.name())));
            }
            functions.addAll(own.values());
        }
        return functions;
    }

    /** A step without C text is told by its name. */
    private static List<String> lines(LoweredProcess process, Place step) {
        Set<String> lines = new LinkedHashSet<>();
        for (Action action : process.actionsOf(step)) {
            lines.addAll(action.c());
        }
        return lines.isEmpty() ? List.of(step.name()) : List.copyOf(lines);
    }
}
