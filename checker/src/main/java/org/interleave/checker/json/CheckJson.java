package org.interleave.checker.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.trace.Trace;
import org.jspecify.annotations.Nullable;

/** One check as an object of JSON; what is not known is null. */
@JsonPropertyOrder({
    "protocol",
    "property",
    "kind",
    "expected",
    "verdict",
    "message",
    "engine",
    "tool",
    "complete",
    "distinctStates",
    "generatedStates",
    "depth",
    "traceLength",
    "loopStart",
    "seconds",
    "trace"
})
record CheckJson(
        String protocol,
        String property,
        String kind,
        String expected,
        String verdict,
        @Nullable String message,
        @Nullable String engine,
        @Nullable String tool,
        @Nullable Boolean complete,
        @Nullable Long distinctStates,
        @Nullable Long generatedStates,
        @Nullable Integer depth,
        @Nullable Integer traceLength,
        @Nullable Integer loopStart,
        @Nullable Double seconds,
        @Nullable TraceJson trace) {

    static CheckJson of(PropertyResult result) {
        Search search = result.search().orElse(null);
        Trace trace = result.trace().orElse(null);
        @Nullable String engine = result.engine().map(Engine::toString).orElse(null);
        return new CheckJson(
                result.protocol(),
                result.property(),
                result.kind().toString(),
                expected(result.expected().kind()),
                result.verdict().json(),
                orNull(result.message()),
                engine,
                orNull(result.tool()),
                search == null ? null : search.complete(),
                search == null ? null : search.distinctStates(),
                search == null ? null : search.generatedStates(),
                search == null || search.depth().isEmpty()
                        ? null
                        : search.depth().getAsInt(),
                trace == null ? null : trace.length(),
                trace == null || trace.loopStart().isEmpty()
                        ? null
                        : trace.loopStart().getAsInt(),
                engine == null ? null : result.time().toMillis() / 1000.0,
                trace == null ? null : TraceJson.of(trace));
    }

    private static String expected(Expectation.Kind kind) {
        return switch (kind) {
            case HOLDS -> "holds";
            case HOLDS_WITHOUT_MISUSE -> "holdsWithoutMisuse";
            case HOLDS_WITHIN_BOUND -> "holdsWithinBound";
            case VIOLATED -> "violated";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
