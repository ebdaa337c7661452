package org.interleave.specs.munlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.interleave.checker.check.CheckOptions;
import org.interleave.dsl.Hunk;
import org.interleave.dsl.Patch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each line of the munlock patches is there for: without it, a property breaks. */
@Tag("tlc")
@DisplayName("The munlock patches")
class MunlockHunksTest {
    @Test
    void have_a_hunk_for_each_c_function() {
        assertThat(new MunlockUnstable().allHunks())
                .extracting(Hunk::name)
                .containsExactly(
                        "mm/mmap.c:exit_mmap", "mm/oom_kill.c:oom_reap_task_mm", "mm/oom_kill.c:__oom_reap_task_mm");
        assertThat(new MunlockV4_17().allHunks()).extracting(Hunk::name).containsExactly("mm/mmap.c:exit_mmap");
        assertThat(new MunlockV6_0().allHunks())
                .extracting(Hunk::name)
                .containsExactly(
                        "mm/mmap.c:exit_mmap", "mm/oom_kill.c:oom_reap_task_mm", "mm/oom_kill.c:__oom_reap_task_mm");
    }

    static final class WithoutWaiting extends Patch<MunlockV4_14> {
        WithoutWaiting() {
            super(new MunlockV4_17(), "no empty write cycle");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> {
                remove("down_write");
                remove("up_write");
            });
        }

        @Override
        protected void properties() {
            never(
                    "NoMunlockCrash",
                    base.exit_path.at(base.follow_page_pte).and(base.huge_page.is(Pages.FREED)),
                    "asked");
        }
    }

    /** The reaper can come in between {@code mutex_unlock} and {@code set_bit}. */
    @Test
    void of_4_17_must_wait_for_the_reaper() {
        assertThat(check(new WithoutWaiting(), only("NoMunlockCrash"))).violates("NoMunlockCrash");
    }

    /** What Tetsuo Handa suggested in 201804240511.w3O5BY4o090598@www262.sakura.ne.jp. */
    static final class UnderOomLock extends Patch<MunlockV4_14> {
        UnderOomLock() {
            super(new WithoutWaiting(), "MMF_OOM_SKIP is set under oom_lock, Tetsuo Handa, 24 Apr 2018");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> {
                remove("mutex_lock");
                remove("set_bit_MMF_OOM_SKIP");
                after("__oom_reap_task_mm", () -> {
                    step(base.oom_lock.lock());
                    step(base.MMF_OOM_SKIP.setBit());
                });
            });
        }
    }

    @Test
    void of_4_17_need_not_wait_if_the_bit_is_set_under_oom_lock() {
        assertThat(check(new UnderOomLock(), only("NoMunlockCrash"))).holds("NoMunlockCrash");
    }

    static final class WithoutReaping extends Patch<MunlockV4_14> {
        WithoutReaping() {
            super(new MunlockV4_17(), "no reap in exit_mmap");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> remove("__oom_reap_task_mm"));
        }
    }

    @Test
    void of_4_17_must_reap_before_it_says_that_it_has() {
        assertThat(check(new WithoutReaping(), only("NoSpuriousKill"))).violates("NoSpuriousKill");
        assertThat(check(new WithoutReaping(), only("NoMunlockCrash"))).holds("NoMunlockCrash");
    }

    static final class WithoutTheBit extends Patch<MunlockV4_14> {
        WithoutTheBit() {
            super(new MunlockV4_17(), "MMF_OOM_SKIP is not set");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> remove("set_bit_MMF_OOM_SKIP"));
        }
    }

    @Test
    void of_4_17_must_shut_the_reaper_out() {
        assertThat(check(new WithoutTheBit(), only("NoMunlockCrash"))).violates("NoMunlockCrash");
    }

    static final class LateTeardownLock extends Patch<MunlockV4_14> {
        LateTeardownLock() {
            super(new MunlockV6_0(), "page tables are freed without mmap_lock");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> {
                remove("down_write");
                remove("up_write");
            });
        }

        @Override
        protected void properties() {
            never(
                    "NoReapAfterTeardown",
                    base.oom_reaper.at(base.zap_memory, base.zap_huge_page).and(base.torn_down),
                    "asked");
        }
    }

    static final class WithoutReadLock extends Patch<MunlockV4_14> {
        WithoutReadLock() {
            super(new MunlockV6_0(), "everything is unmapped without mmap_lock");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> {
                remove("down_read");
                remove("up_read");
            });
        }
    }

    /** The reaper and who unmaps are both readers: they may be there together. */
    @Test
    void of_6_0_need_the_write_lock_and_against_the_reaper_not_the_read_lock() {
        assertThat(check(new LateTeardownLock(), only("NoReapAfterTeardown"))).violates("NoReapAfterTeardown");
        assertThat(check(new WithoutReadLock(), only("NoReapAfterTeardown"))).holds("NoReapAfterTeardown");
    }

    private static CheckOptions only(String property) {
        return CheckOptions.DEFAULT.only(property);
    }
}
