package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Short names for the rules of an object, from the words that say what is wrong: {@code still_held}. */
final class RuleNames {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    /** Words that begin what more is said. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "after", "as", "at", "before", "by", "for", "from", "in", "it", "of", "that", "to",
            "when", "where", "while", "who", "with");

    private RuleNames() {}

    /** The names of some rules, in their order; no two are the same. */
    static List<String> of(List<String> messages) {
        List<List<String>> words = messages.stream().map(RuleNames::words).toList();
        List<String> plain = words.stream().map(RuleNames::begin).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            if (Collections.frequency(plain, name) > 1) {
                name += "_" + words.get(i).get(words.get(i).size() - 1);
            }
            String free = name;
            for (int number = 2; names.contains(free); number++) {
                free = name + "_" + number;
            }
            names.add(free);
        }
        return names;
    }

    private static List<String> words(String message) {
        List<String> words = Stream.of(message.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
        return words.isEmpty() ? List.of("rule") : words;
    }

    private static String begin(List<String> words) {
        return words.size() == 1 || SMALL.contains(words.get(1)) ? words.get(0) : words.get(0) + "_" + words.get(1);
    }
}
