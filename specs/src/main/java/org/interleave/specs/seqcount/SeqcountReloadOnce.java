package org.interleave.specs.seqcount;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The fix: {@code ACCESS_ONCE}, so what is returned is what was looked at. */
public final class SeqcountReloadOnce extends Patch<SeqcountReload> {
    /** Linux 3.4. */
    public SeqcountReloadOnce() {
        super(
                new SeqcountReload(),
                "2f6242786266, Fix __read_seqcount_begin() to use ACCESS_ONCE for sequence value read, Linus Torvalds, "
                        + "May 2012");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v3.4");
    }

    @Override
    protected void hunks() {
        hunk("include/linux/seqlock.h", "__read_seqcount_begin", () -> {
            replace(
                    base.test,
                    was -> step(base.test, base.sequence.readBegin(base.seq))
                            .c("ret = ACCESS_ONCE(s->sequence); if (unlikely(ret & 1)) goto repeat;"));
            remove("reload");
        });
    }
}
