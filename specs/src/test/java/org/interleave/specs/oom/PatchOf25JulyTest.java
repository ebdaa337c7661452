package org.interleave.specs.oom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.Hunk;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.TlaGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The patch of 25 July 2017")
class PatchOf25JulyTest {
    @Test
    void has_three_hunks_one_for_each_c_function() {
        assertThat(new OomReaperArcangeli25July2017().allHunks())
                .extracting(Hunk::name)
                .containsExactly("kernel/fork.c:__mmput", "mm/mmap.c:exit_mmap", "mm/oom_kill.c:__oom_reap_task_mm");
    }

    @Test
    void is_the_protocol_that_one_would_write_out() {
        String patched = TreeText.of(new OomReaperArcangeli25July2017().build());
        String writtenOut = TreeText.of(new WrittenOut().build());

        assertThat(patched.replace("OomReaperArcangeli25July2017", "WrittenOut"))
                .isEqualTo(writtenOut);
    }

    @Test
    void without_its_hunks_does_what_the_base_does() {
        Protocol unpatched = new OomReaperArcangeli25July2017()
                .without("kernel/fork.c:__mmput", "mm/mmap.c:exit_mmap", "mm/oom_kill.c:__oom_reap_task_mm")
                .build();
        Protocol base = new OomReaperV4_13().build();

        assertThat(TreeText.of(unpatched.groups())).isEqualTo(TreeText.of(base.groups()));
        assertThat(TreeText.of(unpatched.processes())).isEqualTo(TreeText.of(base.processes()));
        assertThat(TreeText.of(unpatched.starts())).isEqualTo(TreeText.of(base.starts()));
    }

    @Test
    void adds_and_changes_what_its_hunks_say_and_renames_no_step() {
        Map<String, String> base = definitions(new OomReaperV4_13());
        Map<String, String> patched = definitions(new OomReaperArcangeli25July2017());

        assertThat(without(patched.keySet(), base.keySet()))
                .containsExactly(
                        "ExitPath_test_and_set_bit_MMF_OOM_SKIP",
                        "ExitPath_down_write",
                        "ExitPath_down_write_wait",
                        "ExitPath_up_write",
                        "OomReaper_test_and_set_bit_MMF_OOM_SKIP_set",
                        "OomReaper_test_and_set_bit_MMF_OOM_SKIP_clear",
                        "NoSelfSkip");
        assertThat(without(base.keySet(), patched.keySet())).containsExactly("ExitPath_set_bit_MMF_OOM_SKIP");
        assertThat(base.keySet())
                .filteredOn(patched::containsKey)
                .filteredOn(name -> !base.get(name).equals(patched.get(name)))
                .as("steps beside those of a hunk go on elsewhere; the rest names what was added")
                .containsExactlyInAnyOrder(
                        "ExitPath_unmap_vmas",
                        "ExitPath_remove_vma",
                        "OomReaper_mmget_not_zero_zero",
                        "OomReaper_up_read",
                        "OomReaper_mutex_lock", // the hunk's local gets its first value
                        "OomReaper_down_read_trylock_busy", // leaves it as it is
                        "OomReaper_schedule_timeout_idle", // leaves it as it is
                        "oom_reaper_locals",
                        "TypeOK",
                        "Init",
                        "ExitPath_mmdrop", // the exit path takes mmap_sem now, and ends without it
                        "ExitPath_misuses",
                        "ExitPath",
                        "OomReaper",
                        "Fairness",
                        "MmapSemOk"); // it can be released for write
    }

    private static List<String> without(Collection<String> all, Collection<String> others) {
        return all.stream().filter(name -> !others.contains(name)).toList();
    }

    /** The definitions of a module by name, without comments. */
    private static Map<String, String> definitions(ProtocolSource protocol) {
        String code =
                TlaGenerator.generate(protocol.build()).text().replaceAll("(?m)^(\\\\\\*|\\(\\*|-{4}|ASSUME).*\n", "");
        Map<String, String> all = new LinkedHashMap<>();
        for (String text : code.split("\n+(?=\\w+(\\(.*\\))? ==)")) {
            int end = text.indexOf(" ==");
            if (end > 0) {
                all.put(text.substring(0, end), text.strip());
            }
        }
        return all;
    }
}
