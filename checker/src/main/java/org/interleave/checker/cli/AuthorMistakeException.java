package org.interleave.checker.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.dsl.tree.ProtocolException;

/** The author's classes cannot be loaded or run. They may be half finished; it is not this program that fails. */
final class AuthorMistakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AuthorMistakeException(Optional<String> place, Throwable reason) {
        super(message(place, reason), reason);
    }

    private static String message(Optional<String> place, Throwable reason) {
        return new Message(
                        CommandMistake.PROTOCOLS_FAIL,
                        place.orElse("the protocols cannot be loaded") + ": Java says: " + reason,
                        "mend " + place.map(there -> "that line").orElse("them") + ", and save")
                .toString();
    }

    /**
     * Does something with the author's classes.
     *
     * @throws AuthorMistakeException if that fails in them, or where they are linked
     */
    static <T> T telling(ClassLoader authors, Supplier<T> work) {
        try {
            return work.get();
        } catch (UserMistakeException | ProtocolException e) {
            throw e;
        } catch (LinkageError e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new AuthorMistakeException(place(reason, authors), reason);
        } catch (RuntimeException | Error e) {
            Optional<String> place = place(e, authors);
            if (place.isEmpty()) {
                throw e;
            }
            throw new AuthorMistakeException(place, e);
        }
    }

    /** The author's line at which it went wrong, if it was in the author's code. */
    private static Optional<String> place(Throwable failure, ClassLoader authors) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> Objects.equals(frame.getClassLoaderName(), authors.getName()))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    }
}
