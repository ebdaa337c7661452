package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.difference.Comparison;
import org.interleave.checker.difference.Differences;
import org.interleave.checker.report.ComparisonPrinter;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.ReportPrinter;
import org.interleave.checker.watch.AuthorFolders;
import org.interleave.checker.watch.Changes;

/**
 * What the user sees of a watch. It compares with "before": the last state in which a protocol could be checked; a mistake
 * in between does not count.
 */
final class WatchReport {
    private static final int MOST_NAMES = 3;

    private final AuthorFolders folders;
    private final ResultFiles files;
    private final Output output;
    private final Form form;
    private Optional<Checked> before = Optional.empty();
    private boolean begun;

    /**
     * A report that says nothing yet.
     *
     * @param folders what is watched
     * @param files where the results are to be written as well
     * @param output where everything is printed
     * @param form how interleavings are written
     */
    WatchReport(AuthorFolders folders, ResultFiles files, Output output, Form form) {
        this.folders = folders;
        this.files = files;
        this.output = output;
        this.form = form;
    }

    /** The last state that could be checked. */
    Checked before() {
        return before.orElse(Checked.NOTHING);
    }

    /** Whether anything has been reported. */
    boolean hasBegun() {
        return begun;
    }

    void saved(Changes changes, boolean startsOver) {
        List<String> names = changes.names();
        int more = names.size() - MOST_NAMES;
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        String others = more > 0 ? " and " + more + " more" : "";
        output.print(List.of("", first + others + " changed" + (startsOver ? ", starting over" : "")));
    }

    void result(Checked now) {
        List<String> lines = before.map(last -> comparison(last, now))
                .orElseGet(() -> ReportPrinter.brief(now.results(), output.paint(), form));
        before = Optional.of(now);
        write(now);
        output.print(lines);
        Mistakes.told(now.mistakes(), output);
        begin();
    }

    void failure(Throwable failure) {
        Failures.report(failure, output.err());
        begin();
    }

    /** What was to be cancelled goes on. */
    void leftBehind() {
        output.err()
                .println("what was being built or checked does not come to an end, and is left behind;"
                        + " start the watch again if it becomes slow");
    }

    private List<String> comparison(Checked last, Checked now) {
        return ComparisonPrinter.lines(
                new Comparison(
                        now.results(), Differences.between(last.before(now), now.results()), now.again(), now.time()),
                output.paint(),
                form);
    }

    /** It could be written to begin with. That it no longer can does not end the watch. */
    private void write(Checked now) {
        try {
            files.write(now.results(), now.results());
        } catch (UserMistakeException e) {
            Failures.report(e, output.err());
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            String places = folders.all().stream().map(Path::toString).collect(Collectors.joining(" and "));
            output.print(List.of("", "watching " + places + "; Ctrl-C ends"));
        }
    }
}
