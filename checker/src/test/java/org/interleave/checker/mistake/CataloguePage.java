package org.interleave.checker.mistake;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.tree.MistakeCode;

/** The page that lists all mistakes that a command can tell of, with an example of each. */
final class CataloguePage {
    private static final String BEGINNING = """
            # Mistakes around a protocol

            All that can be wrong with what is expected of a protocol, what is typed, and what a command reads and writes, and why
            a result may be none or be worth little. A message ends in the code under which you find it here. Codes stay the same.
            Mistakes in a protocol itself have [a page of their own](../dsl/MISTAKES.md).

            A verdict that is not the expected one has no code: it is what was asked for. Nor has what TLC says in its own words of
            a module that it cannot evaluate, or an internal error of this program, which asks to be reported.

            This page is written by a test, from the code and from the tests that make each mistake. To write it anew:
            `mvn test -pl checker -am -Dtest=CataloguePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.refresh`
            """;

    private CataloguePage() {}

    static String of(Set<Provoked> made) {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Area area : Area.all()) {
            page.append("\n## ").append(area.title()).append("\n");
            page.append("\n").append(area.status()).append("\n");
            for (MistakeCode code : area.codes()) {
                page.append("\n### ").append(code.code()).append(": ").append(code.title());
                page.append("\n\n").append(code.about()).append("\n");
                example(code, made).ifPresent(example -> page.append(text(example)));
            }
        }
        return page.toString();
    }

    /** One of those that were made: the same each time. */
    private static Optional<Provoked> example(MistakeCode code, Set<Provoked> made) {
        return made.stream()
                .filter(one -> one.code().equals(code))
                .min(Comparator.comparing(Provoked::cause).thenComparing(Provoked::told));
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
