package org.interleave.checker.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** One run in a {@link WarmTlc}, as a process. To kill it kills the JVM; when the JVM ends, so does the run. */
final class WarmProcess extends Process {
    private final Process jvm;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final CompletableFuture<Boolean> reusable = new CompletableFuture<>();
    private final AtomicInteger unread;
    private final InputStream output;
    private final InputStream errors;

    /** The run whose output is the next that the JVM prints; on standard output alone if merged. */
    WarmProcess(Process jvm, boolean merged) {
        this.jvm = jvm;
        this.unread = new AtomicInteger(merged ? 1 : 2);
        this.output = new Part(jvm.getInputStream(), true);
        this.errors = merged ? InputStream.nullInputStream() : new Part(jvm.getErrorStream(), false);
        jvm.onExit().thenAccept(ended -> {
            exitCode.complete(ended.exitValue());
            reusable.complete(false);
        });
    }

    /** Completed when the run is over and all it printed has been read: whether the JVM can make another one. */
    CompletableFuture<Boolean> reusable() {
        return reusable;
    }

    /** What the JVM prints up to the end of this run. */
    private final class Part extends InputStream {
        private final InputStream whole;
        private final boolean hasExitCode;
        private boolean ended;

        Part(InputStream whole, boolean hasExitCode) {
            this.whole = whole;
            this.hasExitCode = hasExitCode;
        }

        @Override
        public int read() throws IOException {
            int next = ended ? -1 : whole.read();
            if (next == WarmTlc.END_OF_OUTPUT) {
                ended = true;
                if (hasExitCode) {
                    exitCode.complete(whole.read());
                }
                if (unread.decrementAndGet() == 0) {
                    reusable.complete(true);
                }
                return -1;
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = 0;
            do {
                int next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                bytes[offset + count] = (byte) next;
                count++;
            } while (count < length && whole.available() > 0);
            return count;
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return errors;
    }

    @Override
    public int waitFor() throws InterruptedException {
        try {
            return exitCode.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            exitCode.get(timeout, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int exitValue() {
        if (!exitCode.isDone()) {
            throw new IllegalThreadStateException("the run is not over");
        }
        return exitCode.join();
    }

    @Override
    public boolean isAlive() {
        return !exitCode.isDone();
    }

    @Override
    public long pid() {
        return jvm.pid();
    }

    @Override
    public void destroy() {
        if (!reusable.isDone()) {
            jvm.destroyForcibly();
        }
    }

    @Override
    public Process destroyForcibly() {
        destroy();
        return this;
    }
}
