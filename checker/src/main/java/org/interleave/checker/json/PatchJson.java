package org.interleave.checker.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Either;
import org.interleave.checker.ablation.Need;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A patch as an object of JSON: its hunks, its subsets with their verdicts, and what no single hunk carries. */
@JsonPropertyOrder({"patch", "hunks", "base", "subsets", "needsOneOf"})
record PatchJson(
        String patch,
        List<HunkJson> hunks,
        @Nullable BaseJson base,
        List<SubsetJson> subsets,
        List<EitherJson> needsOneOf) {

    static PatchJson of(Ablation ablation) {
        return new PatchJson(
                ablation.patch(),
                ablation.hunks().stream()
                        .map(hunk -> HunkJson.of(hunk, ablation))
                        .toList(),
                ablation.base().map(BaseJson::of).orElse(null),
                ablation.trials().stream().map(SubsetJson::of).toList(),
                ablation.either().stream().map(EitherJson::of).toList());
    }

    /** What a hunk carries; {@code refusal} says why it cannot be left out. */
    @JsonPropertyOrder({"hunk", "leftOutWith", "carries", "carriesNothing", "undecided", "refusal"})
    record HunkJson(
            String hunk,
            List<String> leftOutWith,
            List<String> carries,
            boolean carriesNothing,
            List<String> undecided,
            @Nullable String refusal) {
        static HunkJson of(String hunk, Ablation ablation) {
            Trial without = ablation.without(hunk);
            return new HunkJson(
                    hunk,
                    without.subset().dropped().stream()
                            .filter(other -> !other.equals(hunk))
                            .toList(),
                    ablation.needs(hunk).stream()
                            .map(Need::property)
                            .map(PropertyResult::property)
                            .toList(),
                    ablation.carriesNothing(hunk),
                    ablation.open(hunk),
                    without instanceof Trial.Refused refused ? refused.reason() : null);
        }
    }

    /** What came of what the patch is made to; {@code refusal} says why it cannot be built. */
    @JsonPropertyOrder({"refusal", "verdicts"})
    record BaseJson(@Nullable String refusal, List<VerdictJson> verdicts) {
        static BaseJson of(Trial trial) {
            SubsetJson row = SubsetJson.of(trial);
            return new BaseJson(row.refusal(), row.verdicts());
        }
    }

    /** What came of a subset; {@code refusal} says why it makes no sense. */
    @JsonPropertyOrder({"hunks", "refusal", "verdicts"})
    record SubsetJson(List<String> hunks, @Nullable String refusal, List<VerdictJson> verdicts) {
        static SubsetJson of(Trial trial) {
            List<PropertyResult> results =
                    trial instanceof Trial.Checked checked ? checked.result().properties() : List.of();
            return new SubsetJson(
                    trial.subset().kept(),
                    trial instanceof Trial.Refused refused ? refused.reason() : null,
                    results.stream()
                            .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                            .map(VerdictJson::of)
                            .toList());
        }
    }

    /** What came of a property; the names mean what they mean in the results of a check. */
    @JsonPropertyOrder({"property", "kind", "verdict", "message", "traceLength"})
    record VerdictJson(
            String property,
            String kind,
            String verdict,
            @Nullable String message,
            @Nullable Integer traceLength) {
        static VerdictJson of(PropertyResult result) {
            return new VerdictJson(
                    result.property(),
                    result.kind().toString(),
                    result.verdict().json(),
                    result.message().isBlank() ? null : result.message(),
                    result.trace().map(Trace::length).orElse(null));
        }
    }

    /** A property that holds while one of these hunks is there. */
    @JsonPropertyOrder({"property", "hunks"})
    record EitherJson(String property, List<String> hunks) {
        static EitherJson of(Either either) {
            return new EitherJson(either.property().property(), either.hunks());
        }
    }
}
