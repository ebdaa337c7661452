package org.interleave.checker.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.checker.mistake.CommandMistake;

/**
 * What is really there under the name of a file to be written: symbolic links are followed, since what they lead to is
 * meant, and devices, pipes and the standard streams are written into, since nothing can take their place.
 *
 * @param place where the links lead to
 * @param kind what is there
 */
record OutputFile(Path place, Kind kind) {
    /** What Linux follows too. */
    private static final int MOST_LINKS = 40;

    private static final Path NOTHING = Path.of("/dev/null");
    private static final Path DESCRIPTORS = Path.of("/dev/fd");
    private static final Pattern DESCRIPTORS_OF_PROCESS = Pattern.compile("/proc/(\\d+)(/task/\\d+)?/fd");

    /** What is there. */
    enum Kind {
        /** A file, or nothing yet: it is replaced. */
        FILE,
        /** A device or a pipe: it is written into. */
        STREAM,
        /** Standard output of this program. */
        STANDARD_OUTPUT,
        /** Standard error of this program. */
        STANDARD_ERROR
    }

    /**
     * Follows links.
     *
     * @throws UserMistakeException if they lead to nowhere
     */
    static OutputFile of(Path named) {
        Path place = named.toAbsolutePath();
        try {
            for (int links = 0; links <= MOST_LINKS; links++) {
                Optional<Kind> descriptor = descriptor(place);
                if (descriptor.isPresent()) {
                    return new OutputFile(place, descriptor.orElseThrow());
                }
                if (!Files.isSymbolicLink(place)) {
                    boolean replaced = !Files.exists(place) || Files.isRegularFile(place) || Files.isDirectory(place);
                    return new OutputFile(place, replaced ? Kind.FILE : Kind.STREAM);
                }
                place = place.resolveSibling(Files.readSymbolicLink(place));
            }
        } catch (NotLinkException e) {
            // It was replaced at this moment.
            return new OutputFile(place, Kind.FILE);
        } catch (IOException e) {
            throw FileTrouble.cannotWrite(named, e);
        }
        throw new UserMistakeException(
                CommandMistake.CANNOT_WRITE,
                "cannot write " + named + ": its links go round in a circle",
                "name a file");
    }

    /** An open file of a process is under such a name, whatever it is; the name alone says which. */
    private static Optional<Kind> descriptor(Path place) {
        Path folder = place.getParent();
        if (folder == null || !Files.exists(place)) {
            return Optional.empty();
        }
        Matcher process = DESCRIPTORS_OF_PROCESS.matcher(real(folder).toString());
        boolean isDescriptor = process.matches();
        if (!isDescriptor && !folder.equals(DESCRIPTORS)) {
            return Optional.empty();
        }
        boolean own = !isDescriptor
                || process.group(1).equals(Long.toString(ProcessHandle.current().pid()));
        return Optional.of(
                switch (own ? String.valueOf(place.getFileName()) : "") {
                    case "1" -> Kind.STANDARD_OUTPUT;
                    case "2" -> Kind.STANDARD_ERROR;
                    default -> Kind.STREAM;
                });
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.normalize();
        }
    }

    /** Whether it is a file that is replaced, and not written into. */
    boolean isReplaced() {
        return kind == Kind.FILE;
    }

    /** Whether what is written to both would be lost or mixed up. */
    boolean isSameAs(OutputFile other) {
        return identity().equals(other.identity()) && !isNothing();
    }

    private boolean isNothing() {
        return identity().equals(new OutputFile(NOTHING, Kind.STREAM).identity());
    }

    private Object identity() {
        try {
            Object key = Files.readAttributes(place, BasicFileAttributes.class).fileKey();
            return key == null ? place.toRealPath() : key;
        } catch (IOException e) {
            Path folder = Objects.requireNonNullElse(place.getParent(), place);
            return real(folder).resolve(Objects.requireNonNullElse(place.getFileName(), place));
        }
    }

    /** Writes into what is there. */
    void writeInto(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        switch (kind) {
            case STANDARD_OUTPUT -> new FileOutputStream(FileDescriptor.out).write(bytes);
            case STANDARD_ERROR -> new FileOutputStream(FileDescriptor.err).write(bytes);
            case FILE, STREAM -> {
                try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.APPEND)) {
                    out.write(bytes);
                }
            }
        }
    }
}
