package org.interleave.checker.tlc;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers in TLC's messages about progress and totals. */
final class StatisticsReader {
    private static final Pattern PROGRESS = Pattern.compile("^Progress\\((-?\\d+)\\) at \\S+ \\S+: "
            + "([\\d,]+)[^,(]*(?:\\([^)]*\\))?, ([\\d,]+)[^,(]*(?:\\([^)]*\\))?, ([\\d,]+) .*");
    private static final Pattern TOTALS = Pattern.compile("^(\\d+) [^,]*, (\\d+) [^,]*, (\\d+) .*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private StatisticsReader() {}

    static Optional<TlcProgress> progress(TlcMessage message) {
        Matcher matcher = PROGRESS.matcher(message.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new TlcProgress(
                Integer.parseInt(matcher.group(1)),
                grouped(matcher.group(2)),
                grouped(matcher.group(3)),
                grouped(matcher.group(4))));
    }

    /** The totals, or the last progress where there are none. */
    static Optional<TlcStatistics> statistics(TlcTranscript transcript) {
        Optional<TlcMessage> totals = transcript.first(MessageCode.FINAL_STATISTICS);
        if (totals.isEmpty()) {
            return transcript.progress().map(StatisticsReader::unfinished);
        }
        Matcher matcher = TOTALS.matcher(totals.get().text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long queued = Long.parseLong(matcher.group(3));
        boolean complete =
                queued == 0 && transcript.has(MessageCode.NO_ERROR_FOUND) && transcript.has(MessageCode.FINISHED);
        return Optional.of(new TlcStatistics(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                queued,
                depth(transcript),
                complete));
    }

    private static TlcStatistics unfinished(TlcProgress progress) {
        return new TlcStatistics(
                progress.generated(), progress.distinct(), progress.queued(), OptionalInt.of(progress.depth()), false);
    }

    private static OptionalInt depth(TlcTranscript transcript) {
        return transcript
                .first(MessageCode.DEPTH)
                .map(message -> NUMBER.matcher(message.text()))
                .filter(Matcher::find)
                .map(matcher -> OptionalInt.of(Integer.parseInt(matcher.group())))
                .orElse(OptionalInt.empty());
    }

    private static long grouped(String number) {
        return Long.parseLong(number.replace(",", ""));
    }
}
