package org.interleave.checker.page;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/**
 * What came out of all checks together.
 *
 * @param protocols how many protocols there are
 * @param checks how many checks
 * @param violated how many properties are violated
 * @param surprising how many came out in another way than expected
 * @param warnings how many warnings there are
 * @param outcome all of it in a few words
 * @param good whether everything is as expected
 * @param tools who decided, with its version
 */
record Summary(
        int protocols,
        int checks,
        int violated,
        int surprising,
        int warnings,
        String outcome,
        boolean good,
        List<String> tools) {
    static Summary of(List<ProtocolResult> results) {
        List<PropertyResult> all =
                results.stream().flatMap(result -> result.properties().stream()).toList();
        int surprising = count(all.stream().filter(result -> !result.isAsExpected()));
        int warnings =
                results.stream().mapToInt(result -> result.warnings().size()).sum();
        int violated =
                count(all.stream().filter(result -> Mark.of(result).tone().equals("bad")));
        String outcome = (surprising == 0 ? "all as expected" : surprising + " not as expected")
                + (warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings"));
        return new Summary(
                results.size(),
                all.size(),
                violated,
                surprising,
                warnings,
                outcome,
                surprising == 0 && warnings == 0,
                all.stream()
                        .filter(result -> !result.tool().isBlank())
                        .map(result -> result.engine().orElseThrow() + ": " + result.tool())
                        .distinct()
                        .toList());
    }

    private static int count(Stream<?> stream) {
        return (int) stream.count();
    }
}
