package org.interleave.dsl.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.interleave.dsl.mistakes.Provoked;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("The page of mistakes")
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
                        .selectors(selectPackage(Provoked.class.getPackageName()))
                        .build());
    }

    @Test
    void every_mistake_is_made_by_a_test() {
        Set<Mistake> made = Provoked.all();

        assertThat(ProtocolMistake.values())
                .filteredOn(code -> Example.of(code, made).isEmpty())
                .extracting(MistakeCode::code, MistakeCode::summary)
                .as("mistakes that no test of %s makes", Provoked.class.getPackageName())
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
                .as("MISTAKES.md; refresh it with: mvn test -pl dsl -Dtest=CataloguePageTest -Dgolden.refresh")
                .isEqualTo(written);
    }
}
