package org.interleave.checker.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** One line of a terminal, written again and again. (The library's own takes hold of the terminal to do this.) */
final class ErasableLine implements ProgressBarConsumer {
    private static final int WIDTH = 79;

    private final PrintWriter out;

    ErasableLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        out.print('\r' + line);
        out.flush();
    }

    @Override
    public void clear() {
        accept(" ".repeat(WIDTH) + '\r');
    }

    @Override
    public void close() {}
}
