package org.interleave.checker.cli;

import java.util.Locale;

/** Which engines decide. */
enum EngineChoice {
    /** TLC, the referee. */
    TLC,
    /** The fast checker alone. */
    FAST,
    /** The fast checker first, and then TLC, which must agree. */
    BOTH;

    /** {@return as the user writes it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
