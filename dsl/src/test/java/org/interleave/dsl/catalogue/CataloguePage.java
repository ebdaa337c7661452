package org.interleave.dsl.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.Mistake;

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
    String refreshed(Set<Mistake> made) {
        return parts.stream()
                        .map(part -> refreshed(part, made))
                        .collect(Collectors.joining())
                        .strip() + "\n";
    }

    private static String refreshed(String part, Set<Mistake> made) {
        Matcher entry = ENTRY.matcher(part);
        return entry.matches()
                ? Arrays.stream(ProtocolMistake.values())
                        .filter(code -> code.code().equals(entry.group(1)))
                        .map(code -> entry(code, entry.group(2).strip(), made))
                        .collect(Collectors.joining())
                : part;
    }

    private static String entry(ProtocolMistake code, String prose, Set<Mistake> made) {
        return "### " + code.code() + ": " + code.summary() + "\n\n" + prose + "\n" + example(code, made) + "\n";
    }

    private static String example(ProtocolMistake code, Set<Mistake> made) {
        return Example.of(code, made)
                .map(shown -> "\n```java\n" + shown.line() + "\n```\n\n```text\n" + shown.message() + "\n```\n")
                .orElse("");
    }
}
