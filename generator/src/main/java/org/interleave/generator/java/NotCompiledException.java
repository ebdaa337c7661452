package org.interleave.generator.java;

import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;

/** Tells that a protocol has no Java class, and why. TLC can check it all the same. */
public final class NotCompiledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<SourceLocation> location;

    /**
     * An exception for people to read.
     *
     * @param reason what there is no class for
     * @param location where it was declared, if it is one thing
     */
    public NotCompiledException(String reason, Optional<SourceLocation> location) {
        super(reason);
        this.location = location;
    }

    /** {@return where the thing was declared that is to blame, if it is one thing} */
    public Optional<SourceLocation> location() {
        return location;
    }

    static NotCompiledException of(String reason) {
        return new NotCompiledException(reason, Optional.empty());
    }
}
