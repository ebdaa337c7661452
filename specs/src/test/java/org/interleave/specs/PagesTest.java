package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever reads the documentation finds every page, and every link leads somewhere. */
@DisplayName("The documentation")
class PagesTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path INDEX = TOP.resolve("specs/docs/README.md");
    private static final Path FIRST = TOP.resolve("README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(".git", "target", "node_modules")
                            .noneMatch(folder -> TOP.relativize(file).startsWith(folder)
                                    || file.toString().contains("/" + folder + "/")))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> links(Path page) throws IOException {
        return LINK.matcher(CodeBlock.without(Files.readString(page))).results().map(link -> link.group(1));
    }

    /** The file that a link leads to. */
    private static Path target(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /** The name that forges give to a heading in addresses. */
    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }

    @Test
    void has_an_index_that_lists_every_page() throws IOException {
        List<Path> listed = links(INDEX).map(link -> target(INDEX, link)).toList();

        assertThat(pages()).filteredOn(page -> !page.equals(INDEX)).isSubsetOf(listed);
        assertThat(links(FIRST).map(link -> target(FIRST, link))).contains(INDEX);
    }

    @Test
    void has_no_link_that_leads_nowhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page).filter(one -> !one.contains("://")).toList()) {
                Path target = target(page, link);
                boolean there = Files.exists(target);
                if (there && link.contains("#")) {
                    String anchor = link.substring(link.indexOf('#') + 1);
                    there = HEADING.matcher(CodeBlock.without(Files.readString(target)))
                            .results()
                            .map(heading -> anchor(heading.group(1)))
                            .collect(Collectors.toSet())
                            .contains(anchor);
                }
                if (!there) {
                    broken.add(TOP.relativize(page) + ": " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void names_no_test_that_is_gone() throws IOException {
        List<String> gone = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TOP)) {
            List<String> tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            Pattern named = Pattern.compile("`(\\w+Test)(?:[.#]\\w+)?`");
            for (Path page : pages()) {
                named.matcher(Files.readString(page))
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .filter(name -> !tests.contains(name))
                        .forEach(name -> gone.add(TOP.relativize(page) + ": " + name));
            }
        }

        assertThat(gone).isEmpty();
    }
}
