package org.interleave.specs.oom;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of each there are in the protocols with several victims.
 *
 * @param victims tasks that may be killed, each with an mm of its own; at least 1
 * @param allocators tasks that call the OOM killer; at least 1
 * @param thirdParties others that have to do with the mm of a victim; at least 0
 * @param retries {@code MAX_OOM_REAP_RETRIES}; at least 1
 * @param readersFirst whether readers pass a writer that waits for {@code mmap_sem}, which has fewer states
 */
public record OomSizes(int victims, int allocators, int thirdParties, int retries, boolean readersFirst) {
    /**
     * Checks the ranges.
     *
     * @param victims at least 1
     * @param allocators at least 1
     * @param thirdParties at least 0
     * @param retries at least 1
     * @param readersFirst taken as it is
     * @throws IllegalArgumentException if one is out of its range; it names all that are
     */
    public OomSizes {
        List<String> wrong = new ArrayList<>();
        atLeast(1, "victims", victims, wrong);
        atLeast(1, "allocators", allocators, wrong);
        atLeast(0, "thirdParties", thirdParties, wrong);
        atLeast(1, "retries", retries, wrong);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
    }

    /**
     * Sizes with a {@code mmap_sem} as the kernel has it: a writer that waits keeps readers out.
     *
     * @param victims at least 1
     * @param allocators at least 1
     * @param thirdParties at least 0
     * @param retries at least 1
     * @throws IllegalArgumentException if one is out of its range; it names all that are
     */
    public OomSizes(int victims, int allocators, int thirdParties, int retries) {
        this(victims, allocators, thirdParties, retries, false);
    }

    private static void atLeast(int least, String name, int number, List<String> wrong) {
        if (number < least) {
            wrong.add(name + " is " + number + ". Give at least " + least + ".");
        }
    }
}
