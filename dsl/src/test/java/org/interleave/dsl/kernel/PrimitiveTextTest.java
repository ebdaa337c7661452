package org.interleave.dsl.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Num;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The C text of a primitive calls functions that the kernel has. */
@DisplayName("The C text of a primitive")
class PrimitiveTextTest {
    private static final Path PAGE = Path.of("PRIMITIVES.md");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(");
    private static final Set<String> NO_CALLS = Set.of("if", "sizeof");

    /** Names of steps differ. */
    private static final AtomicInteger STEPS = new AtomicInteger();

    record Word(Cond locked, Num tail) {}

    /** Uses every function of every primitive once. */
    private static final class Everything extends ProtocolSource {
        final LocalInterrupts irqs = new LocalInterrupts(this, "cpu0");
        final Softirqs bh = new Softirqs(this, "cpu0", 2);
        final Cpu cpu1 = new Cpu(this, "cpu1", 1);
        final Mutex mutex = new Mutex(this, "mutex");
        final SpinLock spin = new SpinLock(this, "spin");
        final RwSem sem = new RwSem(this, "sem", "sem");
        final PageLock page = new PageLock(this, "page", "page");
        final Refcount kref = Refcount.kref(this, "kref", 1, 2);
        final Refcount refcount = Refcount.refcountT(this, "refcount", 1, 2);
        final Bit bit = new Bit(this, "BIT", "flags");
        final Atomic atomic = new Atomic(this, "atomic", 0, 3, 0);
        final Atomic atomicLong = Atomic.atomicLong(this, "long_", "x->count", 0, 3, 0);
        final Atomic local = Atomic.local(this, "local_", "x->local", 0, 3, 0);
        final Kind<Word, RecordVar<Word>> words = record(Word.class, bool(), range(0, 1));
        final Word zero = new Word(Cond.of(false), Num.of(0));
        final AtomicWord<Word> word = new AtomicWord<>(this, "word", words, zero);
        final HeapObject object = new HeapObject(this, "object");
        final Workqueue wq = Workqueue.ordered(this, "wq", 1);
        final Work work = new Work(this, "work", wq);
        final Work other = new Work(this, "other");
        final DelayedWork delayed = new DelayedWork(this, "delayed");
        final Timer timer = new Timer(this, "timer");
        final Timer bhTimer = new Timer(this, "bh_timer");
        final Rcu rcu = new Rcu(this, "rcu", 1);
        final Rcu srcu = Rcu.srcu(this, "ssp", 1);
        final RcuHead head = new RcuHead(this, "head", rcu);
        final RcuHead srcuHead = new RcuHead(this, "srcu_head", srcu);
        final SeqCount seq = new SeqCount(this, "seq", "seq", 2);
        final SeqLock seqLock = new SeqLock(this, "seqlock", "seqlock", 2);
        final WaitQueue wait = WaitQueue.withExclusive(this, "wait", 1);
        final Completion done = new Completion(this, "done", 2);
        final Kthread kthread = new Kthread(this, "kthread", "task");
        final PerCpu perCpu = new PerCpu(this, "per_cpu", 1, 0, 2, 0);
        final Bool flags = bool("flags", false);
        final Process task = process("task", this::task);
        final Process thread = process("thread", () -> kthread.thread(() -> {}));
        final Process worker = process("worker", () -> wq.worker(work.runs(() -> {})));
        final Process otherWorker = process("other_worker", () -> other.worker(() -> {}));
        final Process delay = process("delay", delayed::timer);
        final Process softirq = process("softirq", () -> timer.handler(() -> {}));
        final Process bhSoftirq = process("bh_softirq", () -> bhTimer.handler(bh, () -> {}));
        final Process callback = process("callback", () -> head.callback(() -> {}));
        final Process irq = process("irq", () -> irqs.handler(() -> {}));
        final Process scheduler = process("scheduler", () -> cpu1.schedules(processes()));

        Everything() {
            super("Every function of every primitive.");
        }

        private void all(Primitive... primitives) {
            for (Primitive primitive : primitives) {
                step("step" + STEPS.incrementAndGet(), primitive);
            }
        }

        private void tests(org.interleave.dsl.Test... tests) {
            for (org.interleave.dsl.Test test : tests) {
                if_("step" + STEPS.incrementAndGet(), test, () -> {});
            }
        }

        void task() {
            Int old = local("old", 0, 4, 0);
            RecordVar<Word> seen = local("seen", words, zero);
            all(mutex.lock(), mutex.unlock(), spin.lock(), spin.unlock());
            all(sem.downRead(), sem.upRead(), sem.downWrite(), sem.downgradeWrite(), sem.upWrite());
            all(page.lock(), page.unlock(), page.waitOnLocked());
            all(kref.get(), kref.put(), refcount.get(), refcount.put());
            all(bit.setBit(), bit.clearBit(), object.alloc(), object.free());
            Stream.of(atomic, atomicLong, local).forEach(each -> {
                all(each.set(1), each.inc(), each.dec(), each.addReturn(old, 1), each.xchg(old, Num.of(1)));
                tests(each.cmpxchg(old, Num.of(1)), each.tryCmpxchg(old, Num.of(1)));
                tests(each.decAndTest(), each.incNotZero());
            });
            all(atomic.fetchAdd(old, 1), atomicLong.fetchAdd(old, 1));
            all(word.set(zero), word.add(Word::tail, 1), word.sub(Word::tail, 1), word.or(Word::locked));
            all(word.andNot(Word::locked), word.addReturn(seen, Word::tail, 1));
            all(word.fetchAdd(seen, Word::tail, 1), word.fetchOr(seen, Word::locked));
            all(word.fetchOrAcquire(seen, Word::locked), word.fetchAndNot(seen, Word::locked), word.xchg(seen, zero));
            tests(word.cmpxchg(zero, zero), word.tryCmpxchg(seen, zero));
            all(work.schedule(), work.flush(), work.cancelSync(), wq.flush(), other.schedule());
            tests(work.trySchedule(), work.cancel(), other.trySchedule());
            all(delayed.schedule(), delayed.mod(), delayed.cancelSync(), delayed.flush());
            tests(delayed.trySchedule(), delayed.cancel());
            all(timer.mod(), timer.add(), timer.deleteSync(), timer.shutdownSync());
            tests(timer.delete());
            Stream.of(rcu, srcu)
                    .forEach(each -> all(
                            each.readLock(),
                            each.dereference(flags, Cond.of(true)),
                            each.assignPointer(flags, Cond.of(true)),
                            each.readUnlock(),
                            each.synchronize(),
                            each.barrier()));
            all(head.call(), head.kfree(), srcuHead.call());
            all(seq.writeBegin(), seq.writeEnd(), seq.readBegin(old));
            tests(seq.readRetry(old));
            seqLock.writeLock();
            seqLock.writeUnlock();
            wait.waitEvent(flags);
            as_("exclusive", () -> wait.waitEventExclusive(flags));
            all(
                    wait.wakeUpAll(),
                    wait.wakeUpKey(waiter -> flags),
                    wait.wakeUp(),
                    done.complete(),
                    done.completeAll(),
                    done.reinit(),
                    done.waitFor());
            tests(done.tryWaitFor());
            done.waitForTimeout(() -> {}, () -> {});
            done.waitForInterruptible(flags, () -> {}, () -> {});
            all(kthread.setCurrentState(), kthread.setRunning(), kthread.wakeUp());
            as_("kthread", () -> all(kthread.schedule()));
            all(kthread.stop(), kthread.park(), kthread.unpark(), kthread.parkme());
            all(irqs.disable(), irqs.enable(), irqs.save(flags), irqs.restore(flags), bh.disable(), bh.enable());
            all(cpu1.preemptDisable(), cpu1.preemptEnable());
            all(perCpu.inc(Num.of(0)), perCpu.dec(Num.of(0)), perCpu.write(Num.of(0), Num.of(1)));
            spin.lockIrq(irqs);
            spin.unlockIrq(irqs);
            spin.lockIrqsave(irqs, flags);
            spin.unlockIrqrestore(irqs, flags);
            spin.lockBh(bh);
            spin.unlockBh(bh);
            tests(mutex.trylock(), spin.trylock(), sem.downReadTrylock(), sem.downWriteTrylock(), page.trylock());
            tests(kref.getNotZero(), kref.decAndTest(), refcount.getNotZero(), refcount.decAndTest());
            tests(bit.testAndSetBit(), bit.testAndClearBit());
            refcount.decAndLock(spin, () -> {});
        }

        @Override
        protected void properties() {}
    }

    private static Stream<Statement> everything(List<Statement> statements) {
        return statements.stream().flatMap(each -> Stream.concat(Stream.of(each), everything(each.inside())));
    }

    /** What the texts of a protocol call. */
    private static Set<String> calls(Protocol protocol) {
        return protocol.processes().stream()
                .flatMap(process -> everything(process.body()))
                .flatMap(statement -> statement.step().stream())
                .flatMap(step -> step.c().stream())
                .flatMap(text -> CALL.matcher(text).results())
                .map(call -> call.group(1))
                .filter(name -> !NO_CALLS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf("## Functions of C"));
        return Pattern.compile("`(\\w+)`")
                .matcher(table)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void calls_functions_of_the_kernel_which_the_page_lists_with_their_headers() throws IOException {
        Set<String> unknown = new TreeSet<>(calls(new Everything().build()));
        unknown.removeAll(documented());

        assertThat(unknown).isEmpty();
    }

    @Test
    void calls_each_function_that_the_page_lists() throws IOException {
        Set<String> unused = new TreeSet<>(documented());
        unused.removeAll(calls(new Everything().build()));

        assertThat(unused).isEmpty();
    }
}
