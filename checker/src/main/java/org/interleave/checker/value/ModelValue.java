package org.interleave.checker.value;

/**
 * A model value: equal to itself only. TLC prints a variable that a faulty step left unassigned as {@code null}, which
 * reads as a model value of that name.
 *
 * @param name its name in the configuration
 */
public record ModelValue(String name) implements Value {
    @Override
    public String toString() {
        return name;
    }
}
