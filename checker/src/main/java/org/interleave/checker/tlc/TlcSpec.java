package org.interleave.checker.tlc;

import java.util.regex.Pattern;

/**
 * What TLC is asked to check.
 *
 * @param moduleName the module's name, as in its first line
 * @param moduleText the whole module; it may extend TLC's standard modules only
 * @param configText the configuration: specification, constants, invariants, properties
 */
public record TlcSpec(String moduleName, String moduleText, String configText) {
    private static final Pattern NAME = Pattern.compile("\\w+");

    /**
     * Checks the name, since it names files.
     *
     * @param moduleName the module's name, as in its first line
     * @param moduleText the whole module
     * @param configText the configuration
     * @throws IllegalArgumentException if the name is not one of letters, digits and underscores
     */
    public TlcSpec {
        if (!NAME.matcher(moduleName).matches()) {
            throw new IllegalArgumentException("not a module name: " + moduleName);
        }
    }
}
