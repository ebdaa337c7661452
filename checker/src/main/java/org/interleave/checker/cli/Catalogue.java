package org.interleave.checker.cli;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.Nearest;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;

/** The protocols that there are, found when they are first asked for. */
final class Catalogue {
    private static final String SERVICES = "META-INF/services/" + Expectations.class.getName();

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
            throw cannotBeLoaded(e);
        }
        if (all.isEmpty()) {
            throw new UserMistakeException(
                    CommandMistake.NO_PROTOCOLS,
                    "there are no protocols",
                    "name a class that extends Expectations in " + SERVICES);
        }
        return all;
    }

    /** The protocols that are checked without being asked for; at least one. */
    List<ProtocolEntry> featured() {
        List<ProtocolEntry> featured =
                all().stream().filter(ProtocolEntry::featured).toList();
        if (featured.isEmpty()) {
            throw new UserMistakeException(
                    CommandMistake.NOTHING_FEATURED,
                    "no protocol is featured, so none is checked without being named",
                    "name some, or say --all");
        }
        return featured;
    }

    /** The protocol of that name. */
    ProtocolEntry named(String name) {
        List<ProtocolEntry> all = all();
        return all.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistakeException(
                        CommandMistake.NO_SUCH_PROTOCOL,
                        "there is no protocol " + name,
                        Nearest.hint(
                                name,
                                all.stream().map(ProtocolEntry::name).toList(),
                                "the command list shows all there are")));
    }

    private static String cause(ServiceConfigurationError error) {
        return error.getCause() == null ? "" : "; Java says: " + error.getCause();
    }

    static UserMistakeException cannotBeLoaded(ServiceConfigurationError error) {
        return new UserMistakeException(
                CommandMistake.SERVICE_CANNOT_BE_LOADED,
                "the expectations cannot be loaded: " + error.getMessage() + cause(error),
                "mend the class, or its line in " + SERVICES);
    }
}
