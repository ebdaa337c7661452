package org.interleave.checker.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.trace.Trace;

/**
 * A cell of the matrix.
 *
 * @param text what came out, in a word or two
 * @param asExpected whether that is what was expected
 */
record MatrixCell(String text, boolean asExpected) {
    /** The protocol has no such property. */
    static final MatrixCell NONE = new MatrixCell("-", true);

    /** In words, and loud where it is not as expected. */
    static MatrixCell of(PropertyResult result) {
        String text = words(result);
        return result.isAsExpected()
                ? new MatrixCell(text, true)
                : new MatrixCell(text.toUpperCase(Locale.ROOT) + " !!", false);
    }

    /** In words; what was not decided is told elsewhere. */
    static MatrixCell ofSubset(PropertyResult result) {
        return new MatrixCell(
                switch (result.verdict()) {
                    case HOLDS, HOLDS_WITHOUT_MISUSE, HOLDS_WITHIN_BOUND, VIOLATED -> words(result);
                    case NOT_APPLICABLE -> NONE.text();
                    case SPEC_ERROR, TIMEOUT, OUT_OF_MEMORY, TOOL_FAILURE -> "?";
                },
                true);
    }

    /** As short as it goes, for a table with many columns. */
    static MatrixCell brief(PropertyResult result) {
        String text = switch (result.verdict()) {
            case HOLDS -> result.kind() == CheckKind.REACHABLE ? "yes" : "ok";
            case HOLDS_WITHOUT_MISUSE, HOLDS_WITHIN_BOUND -> "(ok)";
            case VIOLATED ->
                result.trace().map(trace -> Integer.toString(trace.length())).orElse("no");
            case NOT_APPLICABLE -> "n/a";
            case SPEC_ERROR, TIMEOUT, OUT_OF_MEMORY, TOOL_FAILURE -> "?";
        };
        return new MatrixCell(text + (result.isAsExpected() ? "" : "!"), result.isAsExpected());
    }

    /** What the number in a cell counts, told of the first of some results that has one. */
    static Optional<String> legend(List<PropertyResult> results) {
        return Stream.concat(
                        results.stream().filter(result -> !isLasso(result)),
                        results.stream().filter(MatrixCell::isLasso))
                .filter(result -> result.kind() != CheckKind.REACHABLE)
                .filter(result -> result.counterexample().isPresent())
                .map(result -> words(result)
                        + (isLasso(result)
                                ? ": the counterexample, a lasso, has "
                                : ": the shortest counterexample has ")
                        + Expectation.inStates(result.trace().orElseThrow().length()))
                .findFirst();
    }

    private static boolean isLasso(PropertyResult result) {
        return result.trace().filter(Trace::isLasso).isPresent();
    }

    private static String words(PropertyResult result) {
        boolean reachable = result.kind() == CheckKind.REACHABLE;
        return switch (result.verdict()) {
            case HOLDS -> reachable ? "possible" : "holds";
            case HOLDS_WITHOUT_MISUSE -> "w/o misuse";
            case HOLDS_WITHIN_BOUND -> "in bound";
            case VIOLATED ->
                reachable
                        ? "never"
                        : result.trace()
                                .map(trace -> "violated " + trace.length())
                                .orElse("violated");
            case NOT_APPLICABLE -> "n/a";
            case SPEC_ERROR -> "spec error";
            case TIMEOUT -> "timeout";
            case OUT_OF_MEMORY -> "no memory";
            case TOOL_FAILURE -> "tool failure";
        };
    }
}
