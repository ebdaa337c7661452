package org.interleave.generator.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.interleave.generator.compiled.CompiledProtocol;

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

    /** The name of the class of a protocol: none that the class itself speaks of. */
    static String type(String wanted) {
        boolean known = isClass("java.lang." + wanted)
                || isClass(CompiledProtocol.class.getPackageName() + "." + wanted)
                || isClass("java.util." + wanted);
        return known ? wanted + "_" : allowed(wanted);
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, JavaNames.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The name of a local variable, which hides no constant of the class: those are in capitals. */
    String local(String wanted) {
        return free(wanted.equals(wanted.toUpperCase(Locale.ROOT)) ? "its_" + wanted : wanted);
    }

    static String allowed(String wanted) {
        return SourceVersion.isName(wanted) ? wanted : wanted + "_";
    }
}
