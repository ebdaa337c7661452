package org.interleave.checker.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.MistakeCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@Tag("tlc")
@DisplayName("The page of mistakes that a command tells of")
class CataloguePageTest {
    private static final Path PAGE = Path.of("MISTAKES.md");

    /** Runs the tests that make mistakes, whether or not they run by themselves too. */
    @BeforeAll
    static void makeMistakes() {
        LauncherConfig alone = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage("org.interleave.checker"))
                        .filters(ClassNameFilter.includeClassNamePatterns(".*MistakesTest"))
                        .build());
    }

    @Test
    void every_mistake_is_made_by_a_test() {
        Set<MistakeCode> made = Provoked.all().stream().map(Provoked::code).collect(Collectors.toSet());

        assertThat(CommandMistake.values())
                .filteredOn(code -> !made.contains(code))
                .extracting(MistakeCode::code, MistakeCode::summary)
                .as("mistakes that no test called ...MistakesTest makes")
                .isEmpty();
    }

    @Test
    void is_up_to_date() throws IOException {
        String written = Files.readString(PAGE);
        String page = new CataloguePage(written).refreshed(Provoked.all());
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(page)
                .as("MISTAKES.md; refresh it with: mvn test -pl checker -am -Dtest=CataloguePageTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dgolden.refresh")
                .isEqualTo(written);
    }
}
