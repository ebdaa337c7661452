package org.interleave.specs.oom;

/** Who can do the last {@code mmput}. */
enum Task {
    /** The task the OOM killer chose. */
    VICTIM,
    /** Another user of the mm, for example a thread made with {@code CLONE_VM}, or a reader of /proc. */
    THIRD_PARTY
}
