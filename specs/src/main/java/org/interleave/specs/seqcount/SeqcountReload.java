package org.interleave.specs.seqcount;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.SeqCount;
import org.interleave.dsl.tree.Label;

/**
 * A reader of a seqcount loads the sequence twice, before 2f6242786266 in Linux 3.4: the compiler may look at one load
 * whether it is odd, and return another one.
 */
public final class SeqcountReload extends ProtocolSource {
    final SeqCount sequence = new SeqCount(this, "sequence", "s", 1);
    final Int a = integer("a", 0, 1, 0).comment("what is written, the first half");
    final Int b = integer("b", 0, 1, 0).comment("the second half");

    final Process writer = process("writer", this::write);
    final Process reader = process("reader", this::read);

    final Int seq = reader.integer("seq", 0, 2, 0);
    final Int got_a = reader.integer("got_a", 0, 1, 0);
    final Int got_b = reader.integer("got_b", 0, 1, 0);

    final Label test = label();

    /** Linux 3.3, as a compiler may have it. */
    public SeqcountReload() {
        super("SeqcountReload: a reader of a seqcount loads the sequence twice.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "torn read")
                .fact("Linux", "v3.3")
                .fact("Source", "2f6242786266")
                .fact("Patch", "none")
                .fact(
                        "Author",
                        "Linus Torvalds, May 2012: the value that is returned is odd, as it is loaded again; where "
                                + "it stays so until read_seqcount_retry, the read passes although somebody writes")
                .leftOut("weak memory order; a writer that comes again.");
    }

    void write() {
        step(sequence.writeBegin());
        step("write_a", a.set(1)).c("data.a = 1;");
        step("write_b", b.set(1)).c("data.b = 1;");
        step(sequence.writeEnd());
    }

    void read() {
        loop(() -> {
            __read_seqcount_begin();
            step("read_a", got_a.set(a)).c("a = data.a;");
            step("read_b", got_b.set(b)).c("b = data.b;");
            if_(not(sequence.readRetry(seq)), () -> break_());
        });
    }

    @C("include/linux/seqlock.h")
    void __read_seqcount_begin() {
        step(test, await(sequence.sequence().mod(2).is(0))).c("if (unlikely(s->sequence & 1)) goto repeat;");
        step("reload", seq.set(sequence.sequence())).c("return s->sequence;");
    }

    @Override
    protected void properties() {
        never("WholeRead", reader.ended().and(got_a.isNot(got_b)), "a reader sees all that was written, or nothing");
        eventually("ReadEnds", reader.ended(), "a reader gets done");
        reachable("ReadsAgain", reader.at(test).and(got_a.isNot(got_b)), "a reader can have to read again");
    }
}
