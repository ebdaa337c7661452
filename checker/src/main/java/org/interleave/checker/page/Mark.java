package org.interleave.checker.page;

import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;

/**
 * How a verdict is shown: a sign and a word, so that no colour alone carries meaning.
 *
 * @param sign one character
 * @param word a word or two
 * @param tone the name of its colours in the style sheet
 */
record Mark(String sign, String word, String tone) {
    /** The protocol has no such property, or it was not checked. */
    static final Mark NOT_CHECKED = new Mark("·", "not checked", "none");

    static Mark of(PropertyResult result) {
        return switch (result.verdict()) {
            case HOLDS ->
                result.kind() == CheckKind.REACHABLE
                        ? new Mark("✓", "possible", "good")
                        : new Mark("✓", "holds", "good");
            case HOLDS_WITHOUT_MISUSE -> new Mark("◐", "without misuse", "open");
            case HOLDS_WITHIN_BOUND -> new Mark("◐", "within bound", "open");
            case VIOLATED ->
                result.kind() == CheckKind.REACHABLE
                        ? new Mark("∅", "never", "bad")
                        : new Mark("✗", states(result), "bad");
            case NOT_APPLICABLE -> new Mark("–", "n/a", "none");
            case SPEC_ERROR -> new Mark("?", "error", "open");
            case TIMEOUT -> new Mark("?", "no time", "open");
            case OUT_OF_MEMORY -> new Mark("?", "no memory", "open");
            case TOOL_FAILURE -> new Mark("?", "failed", "open");
        };
    }

    /** The verdict alone, without the length of a behaviour. */
    static Mark ofKind(PropertyResult result) {
        Mark mark = of(result);
        return mark.sign().equals("✗") ? new Mark(mark.sign(), "violated", mark.tone()) : mark;
    }

    /** How many states the counterexample has. */
    private static String states(PropertyResult result) {
        return result.trace().map(trace -> String.valueOf(trace.length())).orElse("violated");
    }
}
