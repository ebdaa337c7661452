package org.interleave.checker.check;

/** What decides the checks. */
public enum Engine {
    /** TLC, on the generated TLA+ module: the referee. */
    TLC("TLC"),
    /** The protocol compiled to Java, explored by this program. */
    FAST("fast");

    private final String text;

    Engine(String text) {
        this.text = text;
    }

    /** {@return its name, as it is printed} */
    @Override
    public String toString() {
        return text;
    }
}
