package org.interleave.generator.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives names that are free and that Java allows. */
final class JavaNames {
    private final Set<String> taken = new HashSet<>();

    JavaNames(Set<String> taken) {
        this.taken.addAll(taken);
    }

    /** A name as it is, or with a number behind it where it is taken. */
    String free(String wanted) {
        String name = allowed(wanted);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** The name of a constant, in capitals. */
    String constant(String wanted) {
        String capitals = wanted.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return free(Character.isDigit(capitals.charAt(0)) ? "_" + capitals : capitals);
    }

    static String allowed(String wanted) {
        return SourceVersion.isName(wanted) ? wanted : wanted + "_";
    }
}
