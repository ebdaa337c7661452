package org.interleave.checker.tlc;

import java.io.IOException;
import java.util.ServiceLoader;

/** Starts the JVM of a run. The product always starts a new one; this project's tests provide JVMs that are warm. */
interface Starter {
    /**
     * {@return a process that behaves as the one of this command}
     *
     * @throws IOException if none can be started, or the thread was interrupted
     */
    Process start(ProcessBuilder command) throws IOException;

    /** {@return what the class path provides, else {@link ProcessBuilder#start}} */
    static Starter find() {
        return ServiceLoader.load(Starter.class, Starter.class.getClassLoader())
                .findFirst()
                .orElse(ProcessBuilder::start);
    }
}
