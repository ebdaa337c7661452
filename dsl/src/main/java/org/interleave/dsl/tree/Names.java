package org.interleave.dsl.tree;

import java.util.Locale;

/** How names of C and Java become names of TLA+. */
public final class Names {
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
     * Whether a name can stand in a generated module as it is.
     *
     * @param name any string
     * @return whether it is letters, digits and underscores, has a letter, and begins with no digit
     */
    public static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && name.matches(".*[A-Za-z].*");
    }
}
