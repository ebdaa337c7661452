package org.interleave.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changes")
class ChangesTest {
    private static final Path SOURCE = Path.of("src", "A.java");
    private static final Path CLASS = Path.of("target", "A.class");

    private static Changes written(Path... files) {
        return new Changes(Set.of(files), Set.of());
    }

    private static Changes deleted(Path... files) {
        return new Changes(Set.of(), Set.of(files));
    }

    @Test
    void add_up_to_what_has_come_of_all_of_them() {
        assertThat(deleted(SOURCE).and(written(SOURCE))).isEqualTo(written(SOURCE));
        assertThat(written(SOURCE).and(deleted(SOURCE))).isEqualTo(deleted(SOURCE));
        assertThat(Changes.NONE.and(written(SOURCE)).and(deleted(CLASS)))
                .isEqualTo(new Changes(Set.of(SOURCE), Set.of(CLASS)));
    }

    @Test
    void are_over_sooner_when_an_editor_makes_them_than_when_a_compiler_does() {
        assertThat(written(SOURCE).quiet()).isLessThan(written(SOURCE, CLASS).quiet());
    }

    @Test
    void are_not_over_when_a_compiler_has_only_deleted_its_classes() {
        assertThat(written(CLASS).quiet()).isLessThan(deleted(CLASS).quiet());
        assertThat(deleted(CLASS).and(written(CLASS)).quiet())
                .isEqualTo(written(CLASS).quiet());
        assertThat(deleted(SOURCE).quiet()).isEqualTo(written(SOURCE).quiet());
    }

    @Test
    void are_named_by_their_files() {
        assertThat(written(SOURCE).and(deleted(CLASS)).names()).containsExactly("A.class", "A.java");
    }
}
