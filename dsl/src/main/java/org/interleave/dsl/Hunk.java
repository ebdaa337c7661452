package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A part of a {@link Patch} that can be kept or dropped: what is done to one C function. Like the hunk of a diff, it has
 * no meaning without the function it changes.
 */
@Library
public final class Hunk {
    private final String file;
    private final String function;
    private final String suffix;
    private final boolean partOfPatch;
    private final Runnable edits;
    private final SourceLocation location;
    private final List<Need> needs = new ArrayList<>();

    Hunk(String file, String function, String suffix, boolean partOfPatch, Runnable edits, SourceLocation location) {
        this.file = file;
        this.function = function;
        this.suffix = suffix;
        this.partOfPatch = partOfPatch;
        this.edits = edits;
        this.location = location;
    }

    /**
     * That a hunk makes no sense without another one.
     *
     * @param hunk name of the other one
     * @param reason why
     * @param location where it was said
     */
    record Need(String hunk, String reason, SourceLocation location) {}

    /**
     * Says that it makes no sense without another one, so that nobody asks what it does alone.
     *
     * @param hunk name of the other one, as in {@code mm/mmap.c:exit_mmap}
     * @param reason why
     * @return this
     */
    public Hunk needs(String hunk, String reason) {
        needs.add(new Need(hunk, reason, CallSite.here()));
        return this;
    }

    /** {@return its name: file and function, as in {@code mm/mmap.c:exit_mmap}, and a suffix where it has one} */
    public String name() {
        return file + ":" + function + (suffix.isEmpty() ? "" : ":" + suffix);
    }

    /** {@return the file of the function it changes} */
    public String file() {
        return file;
    }

    /** {@return name of the C function it changes} */
    public String function() {
        return function;
    }

    /** {@return where it was written} */
    public SourceLocation location() {
        return location;
    }

    /**
     * Why it makes no sense in a patch of some hunks.
     *
     * @param kept names of the hunks that are kept
     * @return what it needs that is not among them, and why; empty if there is nothing
     */
    public Optional<String> missing(Collection<String> kept) {
        return needs.stream()
                .filter(need -> !kept.contains(need.hunk()))
                .findFirst()
                .map(need -> name() + " needs " + need.hunk() + ": " + need.reason());
    }

    List<Need> needs() {
        return List.copyOf(needs);
    }

    /** Whether it can be dropped; what the model only notes for the patch cannot. */
    boolean isPartOfPatch() {
        return partOfPatch;
    }

    boolean changes(String itsFile, String itsFunction) {
        return file.equals(itsFile) && function.equals(itsFunction);
    }

    void run() {
        edits.run();
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name();
    }
}
