package org.interleave.checker.tlc;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.rmi.server.RMISocketFactory;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The main class of the JVM that runs TLC; nothing calls it but {@link TlcRunner}. It adds what TLC lacks:
 *
 * <ul>
 *   <li>TLC opens a port on all interfaces; here it gets one on the loopback interface only.
 *   <li>At the end that port is closed, since a JVM waits 0.3 s for a thread that is busy accepting connections.
 *   <li>When the JVM that started this one is gone, so are this one and its private folder, however that one ended.
 * </ul>
 *
 * <p>It compiles against nothing but the JDK, so that it runs with any version of the tools.
 */
public final class LoopbackTlc {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 250;
    private static final int EXIT_WITHOUT_TLC = 1;

    private LoopbackTlc() {}

    /**
     * Runs TLC, which ends the JVM with its exit code.
     *
     * @param arguments the process id of the parent, the private folder, then TLC's own arguments
     * @throws IOException if there is a socket factory already
     */
    public static void main(String[] arguments) throws IOException {
        dieWith(Long.parseLong(arguments[0]), Path.of(arguments[1]));
        LoopbackSockets sockets = new LoopbackSockets();
        RMISocketFactory.setSocketFactory(sockets);
        Runtime.getRuntime().addShutdownHook(new Thread(sockets::closeAll));
        runTlc(Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static void runTlc(String[] arguments) {
        try {
            Class.forName("tlc2.TLC").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            System.err.println("TLC failed: " + e.getCause());
            System.exit(EXIT_WITHOUT_TLC);
        } catch (ReflectiveOperationException e) {
            System.err.println("TLC could not be started: " + e);
            System.exit(EXIT_WITHOUT_TLC);
        }
    }

    /**
     * Looks for the parent now and then. (Waiting for the end of standard input would be simpler, but a thread in a
     * native read delays the JVM's exit.)
     */
    static void dieWith(long parentId, Path privateFolder) {
        ProcessHandle parent = ProcessHandle.of(parentId).orElse(null);
        Thread watch = new Thread(
                () -> {
                    while (parent != null && parent.isAlive()) {
                        pause();
                    }
                    PrivateFolder.deleteTree(privateFolder);
                    Runtime.getRuntime().halt(EXIT_WITHOUT_TLC);
                },
                "parent watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            // Nobody does that; then it looks again sooner.
        }
    }

    /** Sockets that nobody outside this machine can reach. */
    static final class LoopbackSockets extends RMISocketFactory {
        private final Queue<ServerSocket> open = new ConcurrentLinkedQueue<>();

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
            open.add(socket);
            return socket;
        }

        void closeAll() {
            for (ServerSocket socket : open) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // The JVM is about to end, and with it the socket.
                }
            }
        }
    }
}
