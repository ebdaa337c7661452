package org.interleave.dsl.tree;

/** A kind of mistake. All mistakes of one kind have its code, whatever names they speak of. */
public interface MistakeCode {
    /** {@return a short name that stays the same in later versions, such as {@code IL204}} */
    String code();

    /** {@return what is wrong, in a sentence without names and without a full stop} */
    String summary();
}
