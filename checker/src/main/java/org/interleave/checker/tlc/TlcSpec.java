package org.interleave.checker.tlc;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What TLC is asked to check.
 *
 * @param moduleName the module's name, as in its first line
 * @param moduleText the whole module; it may use TLC's standard modules and the others
 * @param configText the configuration: specification, constants, invariants, properties
 * @param others the texts of the modules that it extends or instantiates, by name
 */
public record TlcSpec(String moduleName, String moduleText, String configText, Map<String, String> others) {
    private static final Pattern NAME = Pattern.compile("\\w+");

    /**
     * Checks the names, since they name files.
     *
     * @param moduleName the module's name, as in its first line
     * @param moduleText the whole module
     * @param configText the configuration
     * @param others copied
     * @throws IllegalArgumentException if a name is not one of letters, digits and underscores, or one of the other
     *     modules has the name of the module
     */
    public TlcSpec {
        others = Map.copyOf(others);
        requireName(moduleName);
        others.keySet().forEach(TlcSpec::requireName);
        if (others.containsKey(moduleName)) {
            throw new IllegalArgumentException("two modules are called " + moduleName);
        }
    }

    /**
     * A module that uses TLC's standard modules only.
     *
     * @param moduleName the module's name, as in its first line
     * @param moduleText the whole module
     * @param configText the configuration
     * @throws IllegalArgumentException if the name is not one of letters, digits and underscores
     */
    public TlcSpec(String moduleName, String moduleText, String configText) {
        this(moduleName, moduleText, configText, Map.of());
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a module name: " + name);
        }
    }
}
