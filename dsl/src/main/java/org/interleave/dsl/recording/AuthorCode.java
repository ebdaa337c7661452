package org.interleave.dsl.recording;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.dsl.Library;
import org.interleave.dsl.tree.SourceLocation;

/** Tells the author's code from that of the language, of libraries and of the JDK. */
public final class AuthorCode {
    private static final String LANGUAGE = "org.interleave.dsl.";

    private AuthorCode() {}

    /**
     * Whether a class is the author's.
     *
     * @param type any class
     * @return whether it is neither the language's nor a library's nor the JDK's
     */
    public static boolean isAuthor(Class<?> type) {
        return !isJdk(type.getName()) && !isLanguage(type) && !isLibrary(type);
    }

    /**
     * Whether a class belongs to the language itself, or is what the compiler makes of one of its lambdas: it comes from
     * where the language comes from.
     *
     * @param type any class
     * @return whether what it holds is no state of the author's
     */
    static boolean isLanguage(Class<?> type) {
        return type.getName().startsWith(LANGUAGE)
                && Objects.equals(
                        type.getProtectionDomain().getCodeSource(),
                        Library.class.getProtectionDomain().getCodeSource());
    }

    static boolean isJdk(String name) {
        return name.startsWith("java.")
                || name.startsWith("jdk.")
                || name.startsWith("sun.")
                || name.startsWith("javax.");
    }

    private static Optional<Class<?>> named(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** A class inside of a library class is one too. */
    private static boolean isLibrary(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            if (around.isAnnotationPresent(Library.class)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The author's lines of a stack.
     *
     * @param stack the frames, the innermost first
     * @param loader loads the author's classes
     * @return the lines, the innermost first
     */
    public static Stream<SourceLocation> lines(StackTraceElement[] stack, ClassLoader loader) {
        return Arrays.stream(stack).filter(frame -> isAuthor(frame, loader)).map(AuthorCode::location);
    }

    static boolean isAuthor(StackTraceElement frame, ClassLoader loader) {
        return !isJdk(frame.getClassName())
                && named(frame.getClassName(), loader)
                        .filter(AuthorCode::isAuthor)
                        .isPresent();
    }

    private static SourceLocation location(StackTraceElement frame) {
        return new SourceLocation(
                frame.getClassName(),
                enclosingMethod(frame.getMethodName()),
                String.valueOf(frame.getFileName()),
                Math.max(0, frame.getLineNumber()));
    }

    /**
     * The method that a lambda stands in: the compiler calls the body of one {@code lambda$exit_mmap$0}.
     *
     * @param method name of a method
     * @return the method that the author wrote
     */
    public static String enclosingMethod(String method) {
        return isLambda(method) ? method.substring("lambda$".length(), method.lastIndexOf('$')) : method;
    }

    /**
     * Whether a method is the body of a lambda.
     *
     * @param method its name
     * @return whether the compiler made the name
     */
    public static boolean isLambda(String method) {
        return method.startsWith("lambda$");
    }
}
