package org.interleave.specs.pagefault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.List;
import org.interleave.checker.check.CheckOptions;
import org.interleave.dsl.Hunk;
import org.interleave.dsl.Patch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the lines around the check are there for: without them, a property breaks. */
@Tag("tlc")
@DisplayName("The page fault patches")
class PageFaultHunksTest {
    private static final String CHECK = "mm/memory.c:handle_mm_fault";

    @Test
    void have_a_hunk_for_each_c_function() {
        for (Patch<PageFaultNoCheck> patch :
                List.of(new PageFaultV4_12(), new PageFaultV4_13(), new PageFaultKeepRetry())) {
            assertThat(patch.allHunks()).extracting(Hunk::name).containsExactly(CHECK);
        }
        assertThat(new PageFaultStableAddressSpace().allHunks())
                .extracting(Hunk::name)
                .containsExactly(CHECK, "mm/memory.c:do_anonymous_page");
    }

    @Test
    void that_cure_the_double_unlock_leave_it_there_without_their_hunk() {
        for (Patch<PageFaultNoCheck> patch : List.of(new PageFaultV4_13(), new PageFaultKeepRetry())) {
            assertThat(check(patch.without(CHECK), only("NoDoubleUnlock"))).violates("NoDoubleUnlock");
        }
    }

    static final class ReaperTellsLate extends Patch<PageFaultNoCheck> {
        ReaperTellsLate() {
            super(new PageFaultV4_13(), "MMF_UNSTABLE is set when the page is gone");
        }

        @Override
        protected void hunks() {
            hunk("mm/oom_kill.c", "__oom_reap_task_mm", () -> {
                remove("set_bit_MMF_UNSTABLE");
                after("unmap_page_range", () -> step(base.MMF_UNSTABLE.setBit()));
            });
        }
    }

    @Test
    void need_a_reaper_that_sets_the_bit_before_it_zaps() {
        assertThat(check(new ReaperTellsLate(), only("NoBogusData"))).violates("NoBogusData");
    }

    static final class NothingIsUnlocked extends Patch<PageFaultNoCheck> {
        NothingIsUnlocked() {
            super(new PageFaultV4_13(), "nothing is assumed of swap");
        }

        @Override
        protected void hunks() {}

        @Override
        protected void properties() {
            eventually("FaultReturns", base.kthread.ended(), "whether or not pages are unlocked");
            leadsTo(
                    "WriterGetsIn",
                    base.writer.at(base.down_write),
                    base.writer.at(base.do_munmap),
                    "whether or not pages are unlocked");
        }
    }

    @Test
    void promise_nothing_unless_pages_of_swap_are_unlocked_at_last() {
        assertThat(check(new NothingIsUnlocked(), only("FaultReturns"))).violates("FaultReturns");
        assertThat(check(new NothingIsUnlocked(), only("WriterGetsIn"))).violates("WriterGetsIn");
    }

    private static CheckOptions only(String property) {
        return CheckOptions.DEFAULT.only(property);
    }
}
