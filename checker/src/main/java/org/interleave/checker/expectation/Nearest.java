package org.interleave.checker.expectation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that was meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The name that differs least, unless even that differs in half of its letters.
     *
     * @param name what was said
     * @param names what could have been meant
     * @return what was meant, if anything is near
     */
    public static Optional<String> to(String name, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> 2 * distance(name, candidate) < Math.max(name.length(), candidate.length()));
    }

    /**
     * {@code did you mean NAME?}, or something else to do when nothing is near.
     *
     * @param name what was said
     * @param names what could have been meant
     * @param otherwise what to do when nothing is near
     * @return the hint
     */
    public static String hint(String name, Collection<String> names, String otherwise) {
        return to(name, names).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
