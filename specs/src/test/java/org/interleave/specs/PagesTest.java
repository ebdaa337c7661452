package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever reads the documentation finds every page, every link leads somewhere, and every named test exists. */
@DisplayName("The documentation")
class PagesTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path INDEX = TOP.resolve("specs/docs/README.md");
    private static final Path FIRST = TOP.resolve("README.md");
    private static final Set<String> NO_SOURCES = Set.of(".git", "target");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)(?:[.#]\\w+)?`");

    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        collect(TOP, ending, found);
        return found;
    }

    private static void collect(Path folder, String ending, List<Path> found) throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.sorted().toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry) && !NO_SOURCES.contains(name)) {
                collect(entry, ending, found);
            } else if (name.endsWith(ending)) {
                found.add(entry);
            }
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(CodeBlock.without(Files.readString(page)))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The file that a link leads to. */
    private static Path target(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        Path target = target(page, link);
        int hash = link.indexOf('#');
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static Set<String> anchors(Path page) throws IOException {
        String text = CodeBlock.without(Files.readString(page));
        return Stream.concat(
                        HEADING.matcher(text).results().map(heading -> anchor(heading.group(1))),
                        ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)))
                .collect(Collectors.toSet());
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
        List<Path> listed =
                links(INDEX).stream().map(link -> target(INDEX, link)).toList();

        assertThat(files(".md")).filteredOn(page -> !page.equals(INDEX)).isSubsetOf(listed);
        assertThat(links(FIRST)).extracting(link -> target(FIRST, link)).contains(INDEX);
    }

    @Test
    void has_no_link_that_leads_nowhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : files(".md")) {
            for (String link : links(page)) {
                if (!leadsSomewhere(page, link)) {
                    broken.add(TOP.relativize(page) + ": " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void names_tests_that_exist() throws IOException {
        Set<String> tests = files("Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> gone = new ArrayList<>();
        for (Path page : files(".md")) {
            NAMED_TEST
                    .matcher(Files.readString(page))
                    .results()
                    .map(test -> test.group(1))
                    .filter(test -> !tests.contains(test))
                    .forEach(test -> gone.add(TOP.relativize(page) + ": " + test));
        }

        assertThat(gone).isEmpty();
    }
}
