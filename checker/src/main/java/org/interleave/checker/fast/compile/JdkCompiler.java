package org.interleave.checker.fast.compile;

import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.interleave.checker.mistake.CommandMistake;

/** The compiler of the Java that runs this program: a JRE has none, and may even lack the classes that speak of it. */
public final class JdkCompiler {
    private static final String INTERFACES = "java.compiler";

    private JdkCompiler() {}

    /** {@return whether this Java can compile} */
    public static boolean isThere() {
        return canDescribeJava() && ToolProvider.getSystemJavaCompiler() != null;
    }

    /**
     * Says that there is none.
     *
     * @param consequence what is not to be had, in a sentence without a full stop
     * @param advice what to do instead, in a sentence without a full stop
     * @return what to throw
     */
    public static CannotCompileException missing(String consequence, String advice) {
        return new CannotCompileException(
                CommandMistake.NO_COMPILER, "this Java cannot compile, so " + consequence, advice);
    }

    /** {@return whether this Java has the classes that describe its language and its compiler} */
    public static boolean canDescribeJava() {
        return ModuleLayer.boot().findModule(INTERFACES).isPresent();
    }

    static Optional<JavaCompiler> find() {
        return canDescribeJava() ? Optional.ofNullable(ToolProvider.getSystemJavaCompiler()) : Optional.empty();
    }
}
