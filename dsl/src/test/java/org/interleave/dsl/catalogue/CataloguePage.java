package org.interleave.dsl.catalogue;

import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;

/** The page that lists all mistakes, with an example of each. */
final class CataloguePage {
    private static final String BEGINNING = """
            # Mistakes

            All that `build()` can say about a protocol that is wrong. A message names the file and line, says what is wrong
            and what to write instead, and ends in the code under which you find it here. Codes stay the same.

            This page is written by a test, from the code and from the tests that make each mistake. To write it anew:
            `mvn test -pl dsl -Dtest=CataloguePageTest -Dgolden.refresh`
            """;

    private CataloguePage() {}

    static String of(Set<Mistake> made) {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Area area : Area.all()) {
            page.append("\n## ").append(area.title()).append("\n");
            for (MistakeCode code : area.codes()) {
                page.append(entry(code, Example.of(code, made)));
            }
        }
        return page.toString();
    }

    private static String entry(MistakeCode code, Optional<Example> example) {
        String text = "\n### " + code.code() + ": " + code.title() + "\n\n" + code.about() + "\n";
        return text
                + example.map(shown ->
                                "\n```java\n" + shown.line() + "\n```\n\n```text\n" + shown.message() + "\n```\n")
                        .orElse("");
    }
}
