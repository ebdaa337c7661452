package org.interleave.dsl;

import org.interleave.dsl.tree.SourceLocation;

/** Finds the line of the author's code that is calling into the language. */
@Library
final class CallSite {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallSite() {}

    /** The innermost frame that is neither the language nor a library class nor the JDK. */
    static SourceLocation here() {
        return WALKER.walk(frames -> frames.filter(frame -> isAuthor(frame.getDeclaringClass()))
                .findFirst()
                .map(CallSite::location)
                .orElse(SourceLocation.NONE));
    }

    /**
     * The line of a class's own constructor that is running: where it calls that of its superclass, or its first line
     * where it leaves the constructor to Java.
     */
    static SourceLocation constructor(Class<?> type) {
        return WALKER.walk(frames -> frames.filter(frame -> frame.getDeclaringClass() == type
                        && frame.getMethodName().equals("<init>"))
                .findFirst()
                .map(CallSite::location)
                .orElseGet(CallSite::here));
    }

    static boolean isAuthor(Class<?> type) {
        return !isLibrary(type)
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith("jdk.");
    }

    /** The same of a line of a stack trace. */
    static boolean isAuthor(StackTraceElement frame, ClassLoader loader) {
        try {
            return isAuthor(Class.forName(frame.getClassName(), false, loader));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static SourceLocation location(StackWalker.StackFrame frame) {
        String file = frame.getFileName();
        return new SourceLocation(
                frame.getClassName(),
                enclosingMethod(frame.getMethodName()),
                file == null ? frame.getDeclaringClass().getSimpleName() + ".java" : file,
                Math.max(0, frame.getLineNumber()));
    }

    /** The compiler calls a lambda's body {@code lambda$exit_mmap$0}: it belongs to {@code exit_mmap}. */
    static String enclosingMethod(String method) {
        if (!isLambda(method)) {
            return method;
        }
        return method.substring("lambda$".length(), method.lastIndexOf('$'));
    }

    static boolean isLambda(String method) {
        return method.startsWith("lambda$");
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
}
