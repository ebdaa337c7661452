package org.interleave.checker.tlc;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.rmi.server.RMISocketFactory;

/**
 * The main class of a JVM that runs TLC and the PlusCal translator many times. Each run has classes of its own, since the
 * tools keep their state in static fields. A run that calls {@link System#exit} ends the JVM, as it should; nearly all
 * end by returning.
 *
 * <p>A request on standard input is the folder for temporary files, whether errors go to standard output, the main class,
 * the number of arguments, and these. Both outputs of a run end with a
 * byte 0; on standard output the exit code follows.
 */
final class WarmTlc {
    static final int END_OF_OUTPUT = 0;
    private static final int FAILED = 1;

    private WarmTlc() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        LoopbackTlc.dieWith(Long.parseLong(arguments[0]), folder);
        LoopbackTlc.LoopbackSockets sockets = new LoopbackTlc.LoopbackSockets();
        RMISocketFactory.setSocketFactory(sockets);
        URL tools = Path.of(arguments[2]).toUri().toURL();
        DataInputStream requests = new DataInputStream(System.in);
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        OutputStream errors = new FileOutputStream(FileDescriptor.err);
        try {
            while (true) {
                // TLC looks there for files with fixed names.
                String temporary = requests.readUTF();
                System.setProperty("java.io.tmpdir", temporary);
                System.setProperty("user.home", temporary);
                boolean merged = requests.readBoolean();
                String mainClass = requests.readUTF();
                String[] of = new String[requests.readInt()];
                for (int i = 0; i < of.length; i++) {
                    of[i] = requests.readUTF();
                }
                System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
                System.setErr(merged ? System.out : new PrintStream(errors, true, StandardCharsets.UTF_8));
                int exitCode = run(tools, mainClass, of);
                sockets.closeAll();
                System.out.flush();
                System.err.flush();
                output.write(new byte[] {END_OF_OUTPUT, (byte) exitCode});
                if (!merged) {
                    errors.write(END_OF_OUTPUT);
                }
            }
        } catch (EOFException e) {
            PrivateFolder.deleteTree(folder);
            Runtime.getRuntime().halt(0);
        }
    }

    private static int run(URL tools, String mainClass, String[] arguments) throws Exception {
        try {
            if (mainClass.equals(LoopbackTlc.class.getName())) {
                return withFresh(tools, loader -> checked(loader, arguments));
            }
            if (withFresh(tools, loader -> translated(loader, true, arguments)) == 0) {
                return 0;
            }
            // What the translator has to say it says only where it ends the JVM.
            return withFresh(tools, loader -> translated(loader, false, arguments));
        } catch (InvocationTargetException e) {
            System.err.println("TLC failed: " + e.getCause());
            System.exit(FAILED);
            return FAILED;
        }
    }

    private static int withFresh(URL tools, Run run) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {tools}, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return run.exitCode(loader);
        }
    }

    /** What {@code tlc2.TLC.main} does, without its exit. */
    private static int checked(ClassLoader loader, String[] arguments) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("tlc2.TLC");
        Object tlc = type.getConstructor().newInstance();
        if (!(boolean) type.getMethod("handleParameters", String[].class).invoke(tlc, (Object) arguments)) {
            return FAILED;
        }
        Object folder = loader.loadClass("util.FileUtil")
                .getMethod("parseDirname", String.class)
                .invoke(null, type.getMethod("getMainFile").invoke(tlc));
        Object resolver = loader.loadClass("util.SimpleFilenameToStream")
                .getConstructor(String.class)
                .newInstance(folder);
        type.getMethod("setResolver", loader.loadClass("util.FilenameToStream")).invoke(tlc, resolver);
        Object code = type.getMethod("process").invoke(tlc);
        return (int) loader.loadClass("tlc2.output.EC$ExitStatus")
                .getMethod("errorConstantToExitStatus", int.class)
                .invoke(null, code);
    }

    /** The translator returns only where it is part of another tool. */
    private static int translated(ClassLoader loader, boolean returns, String[] arguments)
            throws ReflectiveOperationException {
        loader.loadClass("util.ToolIO").getMethod("setMode", int.class).invoke(null, returns ? 1 : 0);
        Method translate = loader.loadClass("pcal.trans").getMethod("runMe", String[].class);
        translate.setAccessible(true);
        return (int) translate.invoke(null, (Object) arguments);
    }

    private interface Run {
        int exitCode(ClassLoader loader) throws ReflectiveOperationException;
    }
}
