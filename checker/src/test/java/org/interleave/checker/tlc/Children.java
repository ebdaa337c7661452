package org.interleave.checker.tlc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** Finds the processes that runs start. */
final class Children {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Children() {}

    /** Waits for a descendant of this JVM that runs TLC in a private folder inside the given one. */
    static ProcessHandle awaitRun(Path folder) throws InterruptedException {
        return await(() -> ProcessHandle.current()
                .descendants()
                .filter(process -> runsIn(folder, process))
                .findFirst()
                .orElse(null));
    }

    private static boolean runsIn(Path folder, ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(LoopbackTlc.class.getName())
                        && Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(folder + "/")))
                .orElse(false);
    }

    /** Waits until there is something. */
    static <T> T await(Supplier<T> supplier) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            T found = supplier.get();
            if (found != null) {
                return found;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("waited in vain");
    }
}
