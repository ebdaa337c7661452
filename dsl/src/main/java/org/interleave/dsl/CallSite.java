package org.interleave.dsl;

import org.interleave.dsl.recording.AuthorCode;
import org.interleave.dsl.recording.RecordingLimit;
import org.interleave.dsl.tree.SourceLocation;

/** Finds the line of the author's code that is calling into the language. */
@Library
final class CallSite {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallSite() {}

    /** The innermost frame that is neither the language nor a library class nor the JDK. */
    static SourceLocation here() {
        SourceLocation here = WALKER.walk(frames -> frames.filter(frame -> isAuthor(frame.getDeclaringClass()))
                .findFirst()
                .map(CallSite::location)
                .orElse(SourceLocation.NONE));
        RecordingLimit.called(here);
        return here;
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
        return AuthorCode.isAuthor(type);
    }

    static SourceLocation location(StackWalker.StackFrame frame) {
        String file = frame.getFileName();
        return new SourceLocation(
                frame.getClassName(),
                AuthorCode.enclosingMethod(frame.getMethodName()),
                file == null ? frame.getDeclaringClass().getSimpleName() + ".java" : file,
                Math.max(0, frame.getLineNumber()));
    }
}
