package org.interleave.dsl.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names of C and Java become names of TLA+. */
public final class Names {
    /** The words of C that a parenthesis may follow and that call nothing. */
    private static final Set<String> NO_FUNCTIONS =
            Set.of("if", "for", "while", "switch", "return", "sizeof", "typeof", "likely", "unlikely");

    /** A comment, a string, or a word with a parenthesis behind it. */
    private static final Pattern CALL =
            Pattern.compile("/\\*.*?(?:\\*/|$)|//.*|\"(?:\\\\.|[^\"\\\\])*\"|(?<!\\w)([A-Za-z_]\\w*) ?\\(");

    private Names() {}

    /**
     * Joins the words of a C name: {@code oom_reaper} becomes {@code OomReaper}.
     *
     * @param name a C identifier
     * @return the words, each with its first letter in upper case
     */
    public static String camelCase(String name) {
        StringBuilder joined = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                joined.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return joined.toString();
    }

    /**
     * The string that stands for a member of a Java enum: {@code TORN_DOWN} becomes {@code torn down}.
     *
     * @param member the member
     * @return its name in lower case, with blanks between the words
     */
    public static String member(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The function that C text calls: {@code vma = remove_vma(vma);} calls {@code remove_vma}. Where it calls several, it
     * is the first of them.
     *
     * @param c C text
     * @return the first word with a parenthesis behind it, outside of comments and strings, that is none of C's own,
     *     nor {@code likely} or {@code unlikely}
     */
    public static Optional<String> calledBy(String c) {
        Matcher calls = CALL.matcher(c);
        while (calls.find()) {
            String word = calls.group(1);
            if (word != null && !NO_FUNCTIONS.contains(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a name can stand in a generated module as it is.
     *
     * @param name any string
     * @return whether it is letters, digits and underscores, has a letter, and begins with no digit
     */
    public static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && name.matches(".*[A-Za-z].*");
    }
}
