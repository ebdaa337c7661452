package org.interleave.checker.tlc;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs TLC and the PlusCal translator in a few JVMs, each many times: most of what a short run costs is to start a JVM. A
 * run that is tuned for long ones, has another bound of the heap or other tools has a JVM of its own, as in the product.
 */
public final class WarmStarter implements Starter {
    private static final int JVMS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** What has been loaded for a run is not always forgotten: a JVM that is older ends. */
    private static final int MOST_RUNS = 50;

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final int LEAST_HEAP = 256;
    private static final BlockingDeque<WarmJvm> IDLE = new LinkedBlockingDeque<>();

    static {
        for (int i = 0; i < JVMS; i++) {
            IDLE.add(new WarmJvm());
        }
    }

    /** A place for a JVM, in which there may be one. */
    private static final class WarmJvm {
        private Process process;
        private PrivateFolder folder;
        private int runs;

        WarmProcess run(List<String> request, String temporary, boolean merged) throws IOException {
            if (process == null || !process.isAlive() || runs == MOST_RUNS) {
                end();
                start();
            }
            runs++;
            WarmProcess run = new WarmProcess(process, merged);
            DataOutputStream requests = new DataOutputStream(process.getOutputStream());
            requests.writeUTF(temporary);
            requests.writeBoolean(merged);
            requests.writeUTF(request.get(0));
            requests.writeInt(request.size() - 1);
            for (String argument : request.subList(1, request.size())) {
                requests.writeUTF(argument);
            }
            requests.flush();
            return run;
        }

        private void start() throws IOException {
            folder = PrivateFolder.create(Path.of(System.getProperty("java.io.tmpdir")));
            TlaTools tools = tools();
            ProcessBuilder builder =
                    TlcCommand.of(tools, new TlcSpec("None", "", "", Map.of()), TlcOptions.defaults(), folder);
            List<String> command = builder.command();
            command.subList(command.indexOf("-cp"), command.size()).clear();
            command.addAll(List.of(
                    "-cp",
                    Stream.of(LoopbackTlc.class, WarmTlc.class)
                            .map(TlaTools::locationOf)
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator)),
                    WarmTlc.class.getName(),
                    Long.toString(ProcessHandle.current().pid()),
                    folder.path().toString(),
                    tools.file().toString()));
            process = builder.start();
            LiveRuns.add(folder, process);
            runs = 0;
        }

        void end() {
            if (process != null) {
                LiveRuns.kill(process);
                LiveRuns.remove(folder);
                folder.delete();
                process = null;
            }
        }
    }

    @Override
    public Process start(ProcessBuilder builder) throws IOException {
        List<String> command = builder.command();
        if (!canBeWarm(command)) {
            return builder.start();
        }
        int main = command.indexOf("-cp") + 2;
        boolean checks = command.get(main).equals(LoopbackTlc.class.getName());
        List<String> request = Stream.concat(
                        Stream.of(command.get(main)), command.stream().skip(checks ? main + 3L : main + 1L))
                .toList();
        WarmJvm jvm = idle();
        try {
            WarmProcess run = jvm.run(request, option(command, "-Djava.io.tmpdir="), builder.redirectErrorStream());
            run.reusable().thenAccept(reusable -> {
                if (!reusable) {
                    jvm.end();
                }
                IDLE.push(jvm);
            });
            return run;
        } catch (IOException e) {
            jvm.end();
            IDLE.push(jvm);
            throw e;
        }
    }

    private static WarmJvm idle() throws IOException {
        try {
            return IDLE.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("waited for a JVM");
        }
    }

    private static boolean canBeWarm(List<String> command) {
        String tools = tools().file().toString();
        String classPath = command.get(command.indexOf("-cp") + 1);
        return command.contains("-XX:TieredStopAtLevel=1")
                && (classPath.equals(tools) || classPath.startsWith(tools + File.pathSeparator))
                && command.stream()
                        .map(HEAP::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(heap -> Integer.parseInt(heap.group(1)))
                        .anyMatch(heap -> heap >= LEAST_HEAP
                                && heap <= TlcOptions.defaults().heapMegabytes());
    }

    private static TlaTools tools() {
        return TlaTools.onClassPath(WarmStarter.class.getClassLoader());
    }

    private static String option(List<String> command, String name) {
        return command.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }
}
