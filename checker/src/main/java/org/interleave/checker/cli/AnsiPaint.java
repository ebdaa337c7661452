package org.interleave.checker.cli;

import org.interleave.checker.report.Paint;
import org.interleave.checker.report.Tone;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours, where the terminal shows them and the user does not forbid them. */
final class AnsiPaint implements Paint {
    @Override
    public String paint(Tone tone, String text) {
        if (!Ansi.AUTO.enabled()) {
            return text;
        }
        IStyle style = switch (tone) {
            case GOOD -> Style.fg_green;
            case BAD -> Style.fg_red;
            case HEADING -> Style.bold;
        };
        return style.on() + text + Style.reset.on();
    }
}
