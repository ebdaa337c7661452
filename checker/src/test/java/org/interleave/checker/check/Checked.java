package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.List;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.Paint;
import org.interleave.checker.report.ReportPrinter;
import org.interleave.dsl.ProtocolSource;

/** What came out of the checks of a protocol, for tests to look into. */
record Checked(ProtocolResult result) {
    static Checked of(ProtocolSource protocol) {
        return new Checked(check(protocol).result());
    }

    PropertyResult property(String name) {
        return result.properties().stream()
                .filter(property -> property.property().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String message(String name) {
        return property(name).message();
    }

    /** The report, as it is printed. */
    String report() {
        return report(Form.CHANGELOG);
    }

    String report(Form form) {
        return String.join("\n", ReportPrinter.lines(List.of(result), Paint.PLAIN, form)) + "\n";
    }
}
