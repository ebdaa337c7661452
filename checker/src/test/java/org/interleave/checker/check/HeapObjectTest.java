package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Misused.says;
import static org.interleave.checker.check.Tied.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Each;
import org.interleave.dsl.Family;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.HeapObject;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects on the heap, and the counts that say when they are freed. */
@Tag("tlc")
@DisplayName("An object on the heap")
class HeapObjectTest {
    /** Two tasks and an object. */
    private abstract static class Two extends ProtocolSource {
        final HeapObject conn = new HeapObject(this, "conn");
        final Process user = process("user", this::user);
        final Process owner = process("owner", this::owner);

        Two() {
            super("One uses what another one frees.");
        }

        abstract void user();

        void owner() {
            step(conn.free());
        }

        @Override
        protected void properties() {}
    }

    @Test
    void is_not_used_after_it_was_freed() {
        final class Uses extends Two {
            @Override
            void user() {
                step("look", conn.use());
            }
        }

        says(check(new Uses()), "ConnOk", "conn: used after it was freed (user at look");
    }

    @Test
    void is_freed_once() {
        final class Frees extends Two {
            @Override
            void user() {
                step(conn.free());
            }
        }

        says(check(new Frees()), "ConnOk", "conn: freed a second time");
    }

    @Test
    void that_is_never_freed_is_leaked() {
        final class Keeps extends Two {
            @Override
            void user() {
                step("look", conn.use());
            }

            @Override
            void owner() {
                step("forget");
            }
        }

        assertThat(check(new Keeps())).holds("ConnOk").violates("ConnNotLeaked").inStates(3);
    }

    @Test
    void may_outlive_the_protocol() {
        final class Keeps extends Two {
            Keeps() {
                conn.mayOutlive("the hash table has it");
            }

            @Override
            void user() {
                step("look", conn.use());
            }

            @Override
            void owner() {
                step("done");
            }
        }

        assertThat(check(new Keeps()).result().properties())
                .extracting(PropertyResult::property)
                .contains("ConnOk")
                .doesNotContain("ConnNotLeaked");
    }

    @Test
    void is_allocated_before_it_is_used() {
        final class Allocates extends ProtocolSource {
            final HeapObject conn = HeapObject.unallocated(this, "conn", "dev->conn");
            final Process task = process("task", this::task);

            Allocates() {
                super("A task looks before it allocates.");
            }

            void task() {
                step("look", conn.use());
                step(conn.alloc());
                step("look_again", conn.use());
                step(conn.free());
            }

            @Override
            protected void properties() {}
        }

        says(check(new Allocates()), "ConnOk", "conn: used before it was allocated");
    }

    @Test
    void may_be_freed_where_there_is_none_as_kfree_of_NULL() {
        final class Never extends ProtocolSource {
            final HeapObject conn = HeapObject.unallocated(this, "conn", "dev->conn");
            final Process task = process("task", this::task);

            Never() {
                super("kfree(NULL) does nothing.");
            }

            void task() {
                step(conn.free());
                step(conn.alloc());
                step("kfree_again", conn.free());
            }

            @Override
            protected void properties() {}
        }

        assertThat(check(new Never())).holds("ConnOk", "ConnNotLeaked");
    }

    @Test
    void one_of_each_is_leaked_by_its_own_task() {
        final class Many extends ProtocolSource {
            final Family task = processes("task", 2, this::task);
            final Each<Pid, Buffer> buffer = each(task, Buffer::new);

            Many() {
                super("The first task frees its buffer, the second one does not.");
            }

            void task() {
                if_(
                        "first",
                        self().is(task.member(1)),
                        () -> step(buffer.of(self()).object.free()));
            }

            @Override
            protected void properties() {}
        }

        assertThat(check(new Many())).holds("BufOk").violates("BufNotLeaked");
    }

    private static final class Buffer {
        final HeapObject object;

        Buffer(Declarations place) {
            object = new HeapObject(place, "buf", "task->buf");
        }
    }

    @Test
    void that_a_worker_frees_is_leaked_only_when_the_worker_is_idle() {
        final class Later extends ProtocolSource {
            final HeapObject conn = new HeapObject(this, "conn");
            final Work work = new Work(this, "work");
            final Process task = process("task", () -> step(work.schedule()));
            final Process kworker = process("kworker", () -> work.worker(() -> step(conn.free())));

            Later() {
                super("A worker frees the object.");
            }

            @Override
            protected void properties() {}
        }

        assertThat(check(new Later())).holds("ConnOk", "ConnNotLeaked");
    }

    @Test
    void that_nobody_schedules_the_worker_for_is_leaked() {
        final class Never extends ProtocolSource {
            final HeapObject conn = new HeapObject(this, "conn");
            final Work work = new Work(this, "work");
            final Process task = process("task", () -> step("forget"));
            final Process kworker = process("kworker", () -> work.worker(() -> step(conn.free())));

            Never() {
                super("A worker would free the object.");
            }

            @Override
            protected void properties() {}
        }

        assertThat(check(new Never())).violates("ConnNotLeaked");
    }

    @Test
    void that_an_interrupt_may_still_free_is_not_leaked() {
        final class Irq extends ProtocolSource {
            final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0");
            final HeapObject conn = new HeapObject(this, "conn");
            final Process task = process("task", () -> step("look")).runsWhile(cpu0.lets(self()));
            final Process irq =
                    process("irq", () -> cpu0.handler(() -> if_("first", conn.isAllocated(), () -> step(conn.free()))));

            Irq() {
                super("A handler frees the object when it strikes.");
            }

            @Override
            protected void properties() {}
        }

        assertThat(check(new Irq())).holds("ConnOk", "ConnNotLeaked");
    }

    /** A table from which a lookup takes a reference while its owner drops the last one. */
    private abstract static class Lookup extends ProtocolSource {
        final HeapObject obj = new HeapObject(this, "obj");
        final Refcount ref = Refcount.kref(this, "ref", "obj->ref", 1, 2);
        final Mutex table_lock = new Mutex(this, "table_lock");
        final Cond listed;
        final Bool inTable = bool("in_table", true);
        final Process finder = process("finder", this::finder);
        final Process owner = process("owner", this::owner);
        final Label found = label("found");

        Lookup() {
            super("A lookup races with the last reference.");
            listed = inTable;
        }

        abstract void owner();

        void finder() {
            step(table_lock.lock());
            if_("find", listed, () -> {
                if_(ref.getNotZero(), () -> {
                    step("unlock_found", table_lock.unlock());
                    step(found, obj.use());
                    as_("finder", () -> ref.put(this::release));
                    return_();
                });
            });
            step(table_lock.unlock());
        }

        void release() {
            step("lock_table", table_lock.lock());
            step("list_del", inTable.set(false));
            step("unlock_table", table_lock.unlock());
            step(obj.free());
        }

        @Override
        protected void properties() {
            reachable("FindsTheDying", ref.isZero().and(obj.isAllocated()), "a lookup can find the dying object");
        }
    }

    @Test
    void that_dies_is_found_between_the_drop_and_the_release() {
        final class Put extends Lookup {
            @Override
            void owner() {
                ref.put(this::release);
            }
        }

        assertThat(check(new Put())).holds("ObjOk", "RefOk", "ObjNotLeaked", "FindsTheDying", "NoDeadlock");
    }

    /** Whoever drops the last reference holds the lock of the table. */
    private abstract static class Locked extends ProtocolSource {
        final HeapObject obj = new HeapObject(this, "obj");
        final Refcount ref = Refcount.refcountT(this, "ref", "obj->ref", 1, 2);
        final Bool inTable = bool("in_table", true);
        final Process finder = process("finder", this::finder);
        final Process owner = process("owner", this::put);

        Locked() {
            super("The last reference is dropped with the lock of the table held.");
        }

        abstract Primitive lock();

        abstract Primitive unlock();

        abstract void drop(Runnable last);

        void finder() {
            step(lock());
            if_("find", inTable, () -> {
                        step(ref.get());
                        step("unlock_found", unlock());
                        step("found", obj.use());
                        put();
                    })
                    .else_(() -> step("unlock_missed", unlock()));
        }

        void put() {
            drop(() -> {
                step("list_del", inTable.set(false));
                step("unlock_table", unlock());
                step(obj.free());
            });
        }

        @Override
        protected void properties() {}
    }

    @Test
    void whose_last_reference_is_dropped_under_the_lock_is_not_found() {
        final class ByMutex extends Locked {
            final Mutex table_lock = new Mutex(this, "table_lock");

            @Override
            Primitive lock() {
                return table_lock.lock();
            }

            @Override
            Primitive unlock() {
                return table_lock.unlock();
            }

            @Override
            void drop(Runnable last) {
                ref.decAndMutexLock(table_lock, last);
            }
        }

        assertThat(check(new ByMutex())).holds("ObjOk", "RefOk", "ObjNotLeaked", "NoDeadlock");
    }

    @Test
    void whose_last_reference_is_dropped_under_the_spinlock_is_not_found() {
        final class BySpinLock extends Locked {
            final SpinLock table_lock = new SpinLock(this, "table_lock");

            @Override
            Primitive lock() {
                return table_lock.lock();
            }

            @Override
            Primitive unlock() {
                return table_lock.unlock();
            }

            @Override
            void drop(Runnable last) {
                ref.decAndLock(table_lock, last);
            }
        }

        assertThat(check(new BySpinLock())).holds("ObjOk", "RefOk", "ObjNotLeaked", "NoDeadlock");
    }
}
