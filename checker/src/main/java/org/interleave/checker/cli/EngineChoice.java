package org.interleave.checker.cli;

import java.util.Locale;
import org.interleave.checker.check.Engine;

/** Which engines decide. */
enum EngineChoice {
    /** TLC, the referee. */
    TLC,
    /** The fast checker alone. */
    FAST,
    /** The fast checker first, and then TLC, which must agree. */
    BOTH;

    /** The engine that decides alone; TLC, where both are asked. */
    Engine engine() {
        return this == FAST ? Engine.FAST : Engine.TLC;
    }

    /** {@return as the user writes it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
