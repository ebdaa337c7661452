package org.interleave.checker.fast.compile;

import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The compiler of the Java that runs this program: a JRE has none, and may even lack the classes that speak of it. */
public final class JdkCompiler {
    private static final String INTERFACES = "java.compiler";

    private JdkCompiler() {}

    /** {@return whether this Java can compile} */
    public static boolean isThere() {
        return canDescribeJava() && ToolProvider.getSystemJavaCompiler() != null;
    }

    /** Whether this Java has the classes that describe Java's language and its compiler. */
    static boolean canDescribeJava() {
        return ModuleLayer.boot().findModule(INTERFACES).isPresent();
    }

    static Optional<JavaCompiler> find() {
        return canDescribeJava() ? Optional.ofNullable(ToolProvider.getSystemJavaCompiler()) : Optional.empty();
    }
}
