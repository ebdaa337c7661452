package org.interleave.checker.ablation;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Patch;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/**
 * A patch of three hunks: each of the first two cleans what a task leaves behind, so that one of them is enough; the
 * third makes something possible that was not.
 */
public final class Cleaning extends Patch<Cleaning.Dirty> {
    /** A task that leaves its buffer dirty. */
    public static final class Dirty extends ProtocolSource {
        final Bool dirty = bool("dirty", false);
        final Bool reported = bool("reported", false);
        final Process task = process("task", this::run);

        /** The protocol. */
        public Dirty() {
            super("A task and its buffer.");
        }

        void run() {
            write();
            flush();
            report();
        }

        @C("fs/buffer.c")
        void write() {
            step("write", dirty.set(true));
        }

        @C("fs/sync.c")
        void flush() {
            step("flush");
        }

        @C("fs/report.c")
        void report() {
            step("report");
        }

        @Override
        protected void properties() {
            always("Clean", task.ended().implies(not(dirty)), "nothing is left dirty");
            reachable("Reported", reported, "somebody is told");
        }
    }

    /** The patch. */
    public Cleaning() {
        super(new Dirty(), "fs: clean up, A. Author");
    }

    @Override
    protected void hunks() {
        hunk("fs/buffer.c", "write", () -> after("write", () -> step("clean_at_once", base.dirty.set(false))));
        hunk("fs/sync.c", "flush", () -> after("flush", () -> step("clean_later", base.dirty.set(false))));
        hunk("fs/report.c", "report", () -> after("report", () -> step("tell", base.reported.set(true))));
    }
}
