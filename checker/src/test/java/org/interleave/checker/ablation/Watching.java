package org.interleave.checker.ablation;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Patch;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/**
 * A patch that adds a process by itself, and with it breaks what held: without any hunk it is not what it is made to. Its
 * hunk makes it hold again.
 */
public final class Watching extends Patch<Watching.Quiet> {
    /** A task that writes a buffer. */
    public static final class Quiet extends ProtocolSource {
        final Bool dirty = bool("dirty", false);
        final Bool written = bool("written", false);
        final Process task = process("task", this::write);

        /** The protocol. */
        public Quiet() {
            super("A task and its buffer.");
        }

        @C("fs/buffer.c")
        void write() {
            step("write", written.set(true));
            step("end");
        }

        @Override
        protected void properties() {
            always("Clean", task.ended().implies(not(dirty)), "nothing is left dirty");
            always("Same", written.or(not(dirty)), "of the base");
            always("Unwritten", not(written), "nothing is written");
        }
    }

    final Process watcher = process("watcher", this::watch);

    /** The patch. */
    public Watching() {
        super(new Quiet(), "fs: watch, A. Author");
    }

    @C("fs/watch.c")
    void watch() {
        step("touch", base.dirty.set(true));
    }

    @Override
    protected void hunks() {
        hunk("fs/watch.c", "watch", () -> replace("touch", was -> step("look")));
    }

    @Override
    protected void properties() {
        always("Clean", base.task.ended().implies(not(base.dirty)), "nothing is left dirty");
        always("Same", not(base.dirty), "not that of the base");
        always("Unwritten", not(base.written), "nothing is written");
    }
}
