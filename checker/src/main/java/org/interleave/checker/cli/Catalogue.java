package org.interleave.checker.cli;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.interleave.checker.expectation.Nearest;
import org.interleave.checker.expectation.ProtocolEntry;

/** The protocols that there are, found when they are first asked for. */
final class Catalogue {
    private final Supplier<List<ProtocolEntry>> entries;

    Catalogue(Supplier<List<ProtocolEntry>> entries) {
        this.entries = entries;
    }

    /** Every protocol; at least one. */
    List<ProtocolEntry> all() {
        List<ProtocolEntry> all;
        try {
            all = entries.get();
        } catch (ServiceConfigurationError e) {
            throw new UserMistakeException("the expectations cannot be loaded: " + e.getMessage());
        }
        if (all.isEmpty()) {
            throw new UserMistakeException("there are no protocols; name a class that extends Expectations in"
                    + " META-INF/services/org.interleave.checker.expectation.Expectations");
        }
        return all;
    }

    /** The protocols that are checked without being asked for; at least one. */
    List<ProtocolEntry> featured() {
        List<ProtocolEntry> featured =
                all().stream().filter(ProtocolEntry::featured).toList();
        if (featured.isEmpty()) {
            throw new UserMistakeException("no protocol is featured; name some, or say --all");
        }
        return featured;
    }

    /** The protocol of that name. */
    ProtocolEntry named(String name) {
        List<ProtocolEntry> all = all();
        return all.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistakeException("there is no protocol " + name
                        + Nearest.hint(
                                name,
                                all.stream().map(ProtocolEntry::name).toList(),
                                "the command list shows all there are")));
    }
}
