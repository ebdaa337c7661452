package org.interleave.dsl;

import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Builds what a patch is made to, while an object of the patch is made: its base is complete then, and the patch has
 * added nothing to it yet. That object of the patch is good for nothing else.
 */
@Library
final class BaseRequest {
    private static final ThreadLocal<@Nullable BaseRequest> CURRENT = new ThreadLocal<>();

    private final Class<?> patch;
    private @Nullable Protocol built;
    private @Nullable ProtocolException failed;

    private BaseRequest(Class<?> patch) {
        this.patch = patch;
    }

    /**
     * Builds the base of a patch.
     *
     * @param patch the class of the patch
     * @param maker makes it, a new one each time
     * @return the base; empty if no new patch was made
     * @throws ProtocolException if the base has mistakes
     */
    static Optional<Protocol> of(Class<?> patch, Supplier<?> maker) {
        BaseRequest request = new BaseRequest(patch);
        BaseRequest around = CURRENT.get();
        CURRENT.set(request);
        Object made;
        try {
            made = maker.get();
        } finally {
            if (around == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(around);
            }
        }
        if (request.failed != null) {
            throw request.failed;
        }
        return patch.isInstance(made) ? Optional.ofNullable(request.built) : Optional.empty();
    }

    /** Takes the base of a patch that is being made, if that is asked for. */
    static void offer(Class<?> patch, ProtocolSource base) {
        BaseRequest request = CURRENT.get();
        if (request != null && request.patch.equals(patch)) {
            try {
                request.built = base.build();
            } catch (ProtocolException e) {
                request.failed = e;
            }
        }
    }
}
