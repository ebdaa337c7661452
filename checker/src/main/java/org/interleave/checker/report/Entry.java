package org.interleave.checker.report;

/** What stands in an interleaving where a step could stand: a step, or what is left out there. */
sealed interface Entry permits Row, Fold, Rounds {
    /** How many steps of the behaviour it stands for. */
    int steps();
}
