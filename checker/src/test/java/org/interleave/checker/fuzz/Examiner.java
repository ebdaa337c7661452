package org.interleave.checker.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.checker.fuzz.make.Choices;
import org.interleave.checker.fuzz.make.RandomProtocol;
import org.interleave.checker.fuzz.side.Comparison;
import org.interleave.checker.fuzz.side.ExplorerSide;
import org.interleave.checker.fuzz.side.FastSide;
import org.interleave.checker.fuzz.side.RefereeSide;
import org.interleave.checker.fuzz.side.Sany;
import org.interleave.checker.fuzz.side.Side;
import org.interleave.checker.fuzz.side.SideResult;
import org.interleave.checker.fuzz.side.TlcSide;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;

/** Makes a protocol from choices, and holds everything that can be said of it against everything else. */
final class Examiner {
    private static final int MOST_STATES = 1_500;
    /** So many states are looked at where nothing is cut. */
    private static final int MOST_UNCUT = 3_000;

    private final Side flow = ExplorerSide.ofFlow(MOST_STATES);
    private final Side actions = ExplorerSide.ofActions(MOST_STATES);
    private final List<Side> others;
    private final Path folder;
    private final boolean parses;

    private Examiner(Path folder, boolean parses, List<Side> others) {
        this.folder = folder;
        this.parses = parses;
        this.others = others;
    }

    /** Looks at a protocol in memory only; the parser of TLA+ reads the module if that is wanted. */
    static Examiner inMemory(Path folder, boolean parses) {
        return new Examiner(folder, parses, List.of());
    }

    /** Lets TLC look at it too: at the module, at its twin, and with symmetry where there is some; and the fast checker. */
    static Examiner withTlc(Path folder, int mostTemporal) {
        return new Examiner(
                folder,
                true,
                List.of(
                        TlcSide.onModule(mostTemporal),
                        TlcSide.onTwin(mostTemporal),
                        TlcSide.withSymmetry(),
                        new FastSide()));
    }

    /** Asks the referee and the fast checker, and TLC too if that is wanted. */
    static Examiner ofMisuse(Path folder, boolean withTlc) {
        List<Side> sides = new ArrayList<>(List.of(new RefereeSide(MOST_UNCUT), new FastSide()));
        if (withTlc) {
            sides.addAll(List.of(TlcSide.onModule(1), TlcSide.onTwin(1), TlcSide.withSymmetry()));
        }
        return new Examiner(folder, withTlc, sides);
    }

    /** Asks another side. */
    static Examiner with(Path folder, Side other) {
        return new Examiner(folder, false, List.of(other));
    }

    /** Asks another side, and the parser of TLA+. */
    static Examiner parsingWith(Path folder, Side other) {
        return new Examiner(folder, true, List.of(other));
    }

    /** A protocol that is well formed. */
    Finding careful(Choices choices) {
        return examine(choices, made -> RandomProtocol.make(made, "Fuzz"));
    }

    /** One that may not be. What is not refused must be as good as any other. */
    Finding careless(Choices choices) {
        return examine(choices, made -> RandomProtocol.makeCarelessly(made, "Fuzz"));
    }

    /** One that breaks rules of use. A referee looks at it that does not know how a search is cut. */
    Finding misusing(Choices choices) {
        return examine(choices, made -> RandomProtocol.makeMisusing(made, "Fuzz"));
    }

    /** One with constraints, which says nothing of behaviours without end. */
    Finding constrained(Choices choices) {
        return examine(choices, made -> RandomProtocol.makeConstrained(made, "Fuzz"));
    }

    /**
     * One that asks for what may be missing. Who finds that something is missing says nothing else, and all must find it. The
     * statements are left out: where they ask for something before they wait, the action waits first.
     */
    Finding daring(Choices choices) {
        return examine(choices, made -> RandomProtocol.makeDaringly(made, "Fuzz"), this::byActions);
    }

    /** One with names that others have for things of their own: also its twin must be one that the tools understand. */
    Finding borrowing(Choices choices) {
        return examine(choices, RandomProtocol::makeBorrowing, (made, protocol) -> {
            GeneratedModule twin = PlusCalGenerator.generate(protocol);
            List<String> lines = new ArrayList<>(Sany.warningsOfTwin(folder, twin));
            return lines.isEmpty()
                    ? examine(made, protocol)
                    : Finding.tooLarge(made).different(lines).of(protocol);
        });
    }

    /** One with a mistake, which must be refused. */
    Finding wrong(Choices choices, int mistake) {
        Finding finding = examine(choices, made -> RandomProtocol.makeWrong(made, "Fuzz", mistake));
        return finding.kind() == Finding.Kind.REFUSED || finding.kind() == Finding.Kind.DIFFERENT
                ? finding
                : finding.different(List.of("this is not refused"));
    }

    private Finding examine(Choices choices, Function<Choices, Protocol> maker) {
        return examine(choices, maker, this::examine);
    }

    private static Finding examine(
            Choices choices, Function<Choices, Protocol> maker, BiFunction<Choices, Protocol, Finding> examination) {
        Protocol protocol;
        try {
            protocol = maker.apply(choices);
        } catch (ProtocolException refused) {
            return Finding.refused(choices, withoutLine(refused));
        } catch (RuntimeException | StackOverflowError e) {
            return Finding.failed(choices, e);
        }
        try {
            return examination.apply(choices, protocol);
        } catch (RuntimeException | StackOverflowError e) {
            return Finding.failed(choices, e).of(protocol);
        }
    }

    /** What is said without telling the line that is wrong. */
    private static List<String> withoutLine(ProtocolException refused) {
        List<String> lines = new ArrayList<>();
        if (refused.mistakes().isEmpty()) {
            lines.add("refused without a mistake: " + refused.getMessage());
        }
        for (Mistake mistake : refused.mistakes()) {
            SourceLocation at = mistake.location();
            if (!at.className().startsWith("org.interleave.checker.fuzz.") || at.line() == 0) {
                lines.add("a mistake without its line: " + mistake);
            }
        }
        return lines;
    }

    /** A protocol that was not made of choices. */
    Finding given(Protocol protocol) {
        return examine(Choices.replaying(List.of()), protocol);
    }

    private Finding examine(Choices choices, Protocol protocol) {
        List<String> lines = new ArrayList<>();
        GeneratedModule module = TlaGenerator.generate(protocol);
        if (!module.text().equals(TlaGenerator.generate(protocol).text())
                || !PlusCalGenerator.generate(protocol)
                        .text()
                        .equals(PlusCalGenerator.generate(protocol).text())) {
            lines.add("printed twice, and not alike");
        }
        if (parses) {
            Sany.warnings(folder, module).forEach(warning -> lines.add("SANY: " + warning));
        }
        SideResult byFlow = flow.explore(protocol);
        SideResult byActions = actions.explore(protocol);
        lines.addAll(Comparison.differences(flow, byFlow, actions, byActions));
        boolean tooLarge = byFlow.outcome() == SideResult.Outcome.TOO_LARGE;
        if (lines.isEmpty() && !tooLarge) {
            byOthers(protocol, byActions, lines);
        }
        Finding finding = tooLarge ? Finding.tooLarge(choices) : Finding.fine(choices, byFlow);
        return (lines.isEmpty() ? finding : finding.different(lines)).of(protocol);
    }

    private Finding byActions(Choices choices, Protocol protocol) {
        SideResult byActions = actions.explore(protocol);
        if (byActions.outcome() == SideResult.Outcome.TOO_LARGE) {
            return Finding.tooLarge(choices).of(protocol);
        }
        List<String> lines = new ArrayList<>();
        byOthers(protocol, byActions, lines);
        Finding finding = Finding.fine(choices, byActions);
        return (lines.isEmpty() ? finding : finding.different(lines)).of(protocol);
    }

    private void byOthers(Protocol protocol, SideResult byActions, List<String> lines) {
        boolean countsAlike = byActions.generated().equals(byActions.once());
        for (Side side : others) {
            SideResult result = side.explore(protocol);
            boolean comparable = countsAlike || side.countsEachReason();
            lines.addAll(
                    Comparison.differences(actions, byActions, side, comparable ? result : result.withoutGenerated()));
        }
    }
}
