package org.interleave.checker.fast.compile;

import java.util.Optional;
import javax.tools.JavaCompiler;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.generator.compiled.EmittedProtocol;
import org.interleave.generator.java.JavaGenerator;
import org.interleave.generator.java.NotCompiledException;
import org.interleave.generator.lower.LoweredProtocol;

/** Compiles protocols in memory, and loads them. Nothing is written. */
public final class ProtocolCompiler {
    private ProtocolCompiler() {}

    /**
     * Compiles a protocol.
     *
     * @param lowered the protocol
     * @return the protocol with its class
     * @throws CannotCompileException if this Java has no compiler, or the protocol has something for which there is no
     *     Java
     */
    public static LoadedProtocol compile(LoweredProtocol lowered) {
        return compile(lowered, JdkCompiler.find());
    }

    /** The same with a given compiler; none where this Java is no JDK. */
    static LoadedProtocol compile(LoweredProtocol lowered, Optional<JavaCompiler> compiler) {
        JavaCompiler known = compiler.orElseThrow(ProtocolCompiler::noCompiler);
        EmittedProtocol emitted = emit(lowered);
        return new LoadedProtocol(emitted, ClassCompiler.compile(emitted, known));
    }

    /**
     * Emits the class of a protocol without compiling it.
     *
     * @param lowered the protocol
     * @return its source, and what its numbers stand for
     * @throws CannotCompileException if this Java lacks what describes Java, or the protocol has something for which
     *     there is no Java
     */
    public static EmittedProtocol emit(LoweredProtocol lowered) {
        if (!JdkCompiler.canDescribeJava()) {
            throw noCompiler();
        }
        try {
            return JavaGenerator.generate(lowered);
        } catch (NotCompiledException e) {
            String where = e.location().map(location -> location + ": ").orElse("");
            throw new CannotCompileException(
                    CommandMistake.NOT_COMPILED,
                    where + "there is no Java class for " + lowered.protocol().name() + ", because " + e.getMessage(),
                    "make it smaller, or let TLC check the protocol");
        }
    }

    private static CannotCompileException noCompiler() {
        return JdkCompiler.missing(
                "the protocol has no class that could be explored",
                "use the java of a JDK, or let TLC check the protocol");
    }
}
