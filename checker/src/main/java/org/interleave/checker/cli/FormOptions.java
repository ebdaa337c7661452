package org.interleave.checker.cli;

import org.interleave.checker.report.Form;
import picocli.CommandLine.Option;

/** How interleavings are written, as the user says it. */
final class FormOptions {
    @Option(
            names = "--full",
            description =
                    "Show every counterexample, also where they fill more than two screens, and every step of each, also"
                            + " those that have nothing to do with the property.")
    private boolean full;

    @Option(names = "--unicode", description = "Draw lines with the characters that Unicode has for it.")
    private boolean unicode;

    Form form() {
        return new Form(full, unicode);
    }
}
