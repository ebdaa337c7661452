package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Misused.says;
import static org.interleave.checker.check.Tied.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.HeapObject;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Rcu;
import org.interleave.dsl.kernel.RcuHead;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Read sections, grace periods and callbacks. */
@Tag("tlc")
@DisplayName("Read-copy-update")
class RcuTest {
    /** A reader of an entry, and somebody who unlinks and frees it. */
    private abstract static class Entry extends ProtocolSource {
        final Rcu rcu = rcu();
        final HeapObject entry = new HeapObject(this, "entry");
        final Bool linked = bool("linked", true);
        final Process reader = process("reader", this::reader);
        final Process remover = process("remover", this::remover);

        Entry() {
            super("A reader walks a list from which an entry is removed.");
        }

        Rcu rcu() {
            return new Rcu(this, "rcu", 2);
        }

        void reader() {
            step(rcu.readLock());
            if_("find", linked, () -> step("use", rcu.use(), entry.use()));
            step(rcu.readUnlock());
        }

        abstract void remover();

        @Override
        protected void properties() {
            eventually("Ends", remover.ended(), "the grace period is over some time");
        }
    }

    @Test
    void keeps_what_is_freed_after_a_grace_period() {
        final class Waits extends Entry {
            @Override
            void remover() {
                step("list_del_rcu", linked.set(false));
                step(rcu.synchronize());
                step(entry.free());
            }
        }

        assertThat(check(new Waits())).holds("EntryOk", "RcuOk", "EntryNotLeaked", "Ends", "NoDeadlock");
    }

    @Test
    void loses_what_is_freed_at_once() {
        final class Frees extends Entry {
            @Override
            void remover() {
                step("list_del", linked.set(false));
                step(entry.free());
            }
        }

        says(check(new Frees()), "EntryOk", "entry: used after it was freed (reader at use");
    }

    @Test
    void waits_for_no_later_reader_so_what_is_still_linked_is_used_on() {
        final class Late extends Entry {
            @Override
            void remover() {
                step(rcu.synchronize());
                step("list_del", linked.set(false));
                step(entry.free());
            }
        }

        says(check(new Late()), "EntryOk", "entry: used after it was freed (reader at use");
    }

    @Test
    void waits_for_the_outermost_of_nested_sections() {
        final class Nested extends Entry {
            @Override
            void reader() {
                step(rcu.readLock());
                if_("find", linked, () -> {
                    step("lock_again", rcu.readLock());
                    step("unlock_first", rcu.readUnlock());
                    step("use", rcu.use(), entry.use());
                });
                step(rcu.readUnlock());
            }

            @Override
            void remover() {
                step("list_del_rcu", linked.set(false));
                step(rcu.synchronize());
                step(entry.free());
            }
        }

        assertThat(check(new Nested())).holds("EntryOk", "RcuOk", "Ends", "NoDeadlock");
    }

    @Test
    void is_not_waited_for_in_a_section_of_ones_own() {
        final class Inside extends Entry {
            @Override
            void remover() {
                step(rcu.readLock());
                step(rcu.synchronize());
                step(rcu.readUnlock());
                step(entry.free());
            }
        }

        says(check(new Inside()), "RcuOk", "rcu: waits for the read section that it is in");
    }

    @Test
    void forbids_to_sleep_in_a_section_and_srcu_does_not() {
        final class Sleeps extends Entry {
            final Mutex mutex = new Mutex(this, "mutex");

            @Override
            void reader() {
                step(rcu.readLock());
                step(mutex.lock());
                step(mutex.unlock());
                step(rcu.readUnlock());
            }

            @Override
            void remover() {
                step(rcu.synchronize());
                step(entry.free());
            }
        }
        final class Srcu extends ProtocolSource {
            final Rcu ssp = Rcu.srcu(this, "ssp", 1);
            final Mutex mutex = new Mutex(this, "mutex");
            final Process reader = process("reader", () -> {
                step(ssp.readLock());
                step(mutex.lock());
                step(mutex.unlock());
                step(ssp.readUnlock());
            });
            final Process remover = process("remover", () -> step(ssp.synchronize()));

            Srcu() {
                super("A reader of SRCU sleeps.");
            }

            @Override
            protected void properties() {
                eventually("Ends", remover.ended(), "the grace period is over some time");
            }
        }

        says(check(new Sleeps()), "MutexOk", "mutex: slept while atomic, in an RCU read section");
        assertThat(check(new Srcu())).holds("MutexOk", "SspOk", "Ends", "NoDeadlock");
    }

    @Test
    void is_used_only_inside_of_sections_which_are_closed_at_the_end() {
        final class Outside extends Entry {
            @Override
            void reader() {
                step("use", rcu.use());
            }

            @Override
            void remover() {
                step(entry.free());
            }
        }
        final class Open extends Entry {
            @Override
            void reader() {
                step(rcu.readLock());
            }

            @Override
            void remover() {
                step(entry.free());
            }
        }
        final class Closes extends Entry {
            @Override
            void reader() {
                step(rcu.readUnlock());
            }

            @Override
            void remover() {
                step(entry.free());
            }
        }

        says(check(new Outside()), "RcuOk", "rcu: used outside of a read section");
        says(check(new Open()), "RcuOk", "rcu: still in a read section though the task has ended");
        says(check(new Closes()), "RcuOk", "rcu: read section closed that is not open");
    }

    @Test
    void publishes_pointers_and_reads_them_in_sections() {
        final class Pointer extends ProtocolSource {
            final Rcu rcu = new Rcu(this, "rcu", 1);
            final Bool global = bool("global", false);
            final Bool filled = bool("filled", false);
            final Process reader = process("reader", this::reader);
            final Process writer = process("writer", () -> {
                step("fill", filled.set(true));
                step(rcu.assignPointer(global, Cond.of(true)));
            });
            final Label use = label();

            Pointer() {
                super("A pointer is published when what it points to is filled in.");
            }

            void reader() {
                Bool seen = local("seen", false);
                step(rcu.readLock());
                step(rcu.dereference(seen, global));
                if_(seen, () -> step(use));
                step(rcu.readUnlock());
            }

            @Override
            protected void properties() {
                never("Empty", reader.at(use).and(not(filled)), "who finds it finds it filled in");
            }
        }

        assertThat(check(new Pointer())).holds("Empty", "RcuOk", "NoDeadlock");
    }

    @Nested
    class callback {
        private abstract static class Callback extends Entry {
            final RcuHead head = new RcuHead(this, "head", rcu);
            final Process softirq = process("softirq", () -> head.callback(this::func));

            void func() {
                step(entry.free());
            }
        }

        @Test
        void runs_after_a_grace_period_and_rcu_barrier_waits_for_it() {
            final class Calls extends Callback {
                @Override
                void remover() {
                    step("list_del_rcu", linked.set(false));
                    step(head.call());
                    step(rcu.barrier());
                }

                @Override
                protected void properties() {
                    super.properties();
                    never("Late", remover.ended().and(entry.isAllocated()), "it has been freed by then");
                }
            }

            assertThat(check(new Calls())).holds("EntryOk", "EntryNotLeaked", "Ends", "Late", "NoDeadlock");
        }

        @Test
        void is_not_waited_for_by_synchronize_rcu() {
            final class Synchronizes extends Callback {
                @Override
                void remover() {
                    step("list_del_rcu", linked.set(false));
                    step(head.kfree());
                    step(rcu.synchronize());
                }

                @Override
                protected void properties() {
                    super.properties();
                    never("Late", remover.ended().and(entry.isAllocated()), "it has been freed by then");
                }
            }

            assertThat(check(new Synchronizes()))
                    .holds("EntryOk", "EntryNotLeaked")
                    .violates("Late");
        }

        @Test
        void is_queued_once() {
            final class Twice extends Callback {
                @Override
                void remover() {
                    step(head.call());
                    step("call_again", head.call());
                }
            }

            says(check(new Twice()), "HeadOk", "head: queued a second time");
        }

        @Test
        void must_not_sleep() {
            final class Sleeps extends Callback {
                final Mutex mutex = new Mutex(this, "mutex");

                @Override
                void remover() {
                    step(head.call());
                }

                @Override
                void func() {
                    step(mutex.lock());
                    step(mutex.unlock());
                    step(entry.free());
                }
            }

            says(check(new Sleeps()), "MutexOk", "mutex: slept while atomic, in the RCU callback head");
        }
    }
}
