package org.interleave.checker.mistake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of mistakes. Its prose is written by hand; the headings of its entries come from the code, and their examples
 * from the tests that make each mistake.
 */
final class CataloguePage {
    private static final Pattern ENTRY = Pattern.compile("(?s)### (IL\\d+)[^\\n]*\\n(.*?)(\\n```.*)?");

    private final List<String> parts;

    CataloguePage(String text) {
        parts = List.of(text.split("(?m)^(?=##)"));
    }

    /** What is written under the heading of each code, in the order of the page. */
    Map<String, String> prose() {
        Map<String, String> prose = new LinkedHashMap<>();
        parts.stream()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .forEach(entry -> prose.put(entry.group(1), entry.group(2).strip()));
        return prose;
    }

    /** The text with headings and examples as they are now; entries of no code are left out. */
    String refreshed(Set<Provoked> made) {
        return parts.stream()
                        .map(part -> refreshed(part, made))
                        .collect(Collectors.joining())
                        .strip() + "\n";
    }

    private static String refreshed(String part, Set<Provoked> made) {
        Matcher entry = ENTRY.matcher(part);
        return entry.matches()
                ? Arrays.stream(CommandMistake.values())
                        .filter(code -> code.code().equals(entry.group(1)))
                        .map(code -> entry(code, entry.group(2).strip(), made))
                        .collect(Collectors.joining())
                : part;
    }

    private static String entry(CommandMistake code, String prose, Set<Provoked> made) {
        return "### " + code.code() + ": " + code.summary() + "\n\n" + prose + "\n" + example(code, made) + "\n";
    }

    /** One of those that were made: the same each time. */
    private static String example(CommandMistake code, Set<Provoked> made) {
        return made.stream()
                .filter(one -> one.code().equals(code))
                .min(Comparator.comparing(Provoked::cause).thenComparing(Provoked::told))
                .map(CataloguePage::text)
                .orElse("");
    }

    /** The lines in the message are made up: the page would change with every line that is added to a test. */
    private static String text(Provoked example) {
        String told = example.told()
                .replaceAll("\\w+\\.java:\\d+", "Example.java:10")
                .replaceFirst("Example.java:10", "Example.java:20");
        return block(example.language(), example.cause()) + block("text", told);
    }

    private static String block(String language, String text) {
        return text.isEmpty() ? "" : "\n```" + language + "\n" + text + "\n```\n";
    }
}
