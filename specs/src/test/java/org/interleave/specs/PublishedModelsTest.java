package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.SearchBounds;
import org.interleave.specs.published.Barrier;
import org.interleave.specs.published.Barriers;
import org.interleave.specs.published.CigaretteSmokers;
import org.interleave.specs.published.CtxSw;
import org.interleave.specs.published.DiningPhilosophers;
import org.interleave.specs.published.Disruptor;
import org.interleave.specs.published.EWD840;
import org.interleave.specs.published.Lock;
import org.interleave.specs.published.Peterson;
import org.interleave.specs.published.Prisoner;
import org.interleave.specs.published.QSpinLock;
import org.interleave.specs.published.QrwLock;
import org.interleave.specs.published.ReadersWriters;
import org.interleave.specs.published.Simple;
import org.interleave.specs.published.SingleLaneBridge;
import org.interleave.specs.published.TCommit;
import org.interleave.specs.published.TicketLock;
import org.interleave.specs.published.TwoPhase;
import org.interleave.specs.published.TwoPhaseWithBackup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Models that others published have, in this language, exactly the states of the originals. What TLC decides of their
 * properties is tested with all other protocols.
 */
@DisplayName("Published models")
class PublishedModelsTest {
    private static final String EXAMPLES = "github.com/tlaplus/Examples, specifications/";
    private static final String KERNEL = "kernel-tla, ";

    /** A model with its original, and the figures that the original's authors publish or that TLC gives for it. */
    record Model(ProtocolSource protocol, String original, String constants, long distinct, long generated, int depth) {
        /** The row of the table in PUBLISHED.md, up to the lines of code. */
        String row() {
            String file = original.substring(original.indexOf(' ') + 1).replace("specifications/", "");
            return "| `" + protocol.getClass().getSimpleName() + "` | `" + file + "` | " + constants + " | " + distinct
                    + " | " + generated + " | " + depth + " |";
        }
    }

    /** How large a search is. */
    record Size(long distinct, long generated, int depth) {}

    static final List<Model> MODELS = List.of(
            new Model(new Lock(), EXAMPLES + "locks_auxiliary_vars/Lock.tla", "2 processes", 12, 21, 5),
            new Model(new Peterson(), EXAMPLES + "locks_auxiliary_vars/Peterson.tla", "2 processes", 42, 77, 11),
            new Model(
                    new DiningPhilosophers(),
                    EXAMPLES + "DiningPhilosophers/DiningPhilosophers.tla",
                    "NP = 5",
                    67,
                    336,
                    29),
            new Model(new Barrier(), EXAMPLES + "barriers/Barrier.tla", "N = 6", 64, 194, 7),
            new Model(new Barriers(), EXAMPLES + "barriers/Barriers.tla", "N = 6", 29_279, 104_515, 93),
            new Model(new Simple(), EXAMPLES + "TeachingConcurrency/Simple.tla", "N = 5", 723, 1842, 11),
            new Model(
                    new ReadersWriters(),
                    EXAMPLES + "ReadersWriters/ReadersWriters.tla",
                    "NumActors = 3",
                    21_527,
                    59_674,
                    13),
            new Model(new EWD840(), EXAMPLES + "ewd840/EWD840.tla", "N = 3", 302, 2001, 9),
            new Model(new TCommit(), EXAMPLES + "transaction_commit/TCommit.tla", "3 RM", 34, 94, 7),
            new Model(new TwoPhase(), EXAMPLES + "transaction_commit/TwoPhase.tla", "3 RM", 288, 1146, 11),
            new Model(
                    new TwoPhaseWithBackup(),
                    EXAMPLES + "transaction_commit/2PCwithBTM.tla",
                    "3 RM, RMMAYFAIL, TMMAYFAIL",
                    1245,
                    5841,
                    15),
            new Model(
                    new SingleLaneBridge(),
                    EXAMPLES + "SingleLaneBridge/SingleLaneBridge.tla",
                    "2 + 2 cars, Bridge = 4..5, Positions = 1..8",
                    3605,
                    20_181,
                    29),
            new Model(
                    new Disruptor(),
                    EXAMPLES + "Disruptor/Disruptor_SPMC.tla",
                    "3 Readers, Size = 4, MaxPublished = 10",
                    8496,
                    28_049,
                    82),
            new Model(
                    new CigaretteSmokers(),
                    EXAMPLES + "CigaretteSmokers/CigaretteSmokers.tla",
                    "3 Ingredients",
                    6,
                    15,
                    2),
            new Model(
                    new Prisoner(),
                    EXAMPLES + "Prisoners_Single_Switch/Prisoner.tla",
                    "3 prisoners, light off",
                    16,
                    49,
                    5),
            new Model(
                    new Prisoner(true),
                    EXAMPLES + "Prisoners_Single_Switch/Prisoner.tla",
                    "3 prisoners, light unknown",
                    62,
                    188,
                    10),
            new Model(new TicketLock(3), KERNEL + "ticketlock.tla", "3 PROCS, MAXVAL = 3, no TRYLOCK", 924, 2293, 40),
            new Model(new TicketLock(), KERNEL + "ticketlock.tla", "4 PROCS, MAXVAL = 3, no TRYLOCK", 5316, 16_081, 46),
            new Model(
                    new QrwLock(),
                    KERNEL + "qrwlock.tla",
                    "2 READERS, 2 WRITERS, no INTERRUPTS, no TRYLOCK",
                    3570,
                    12_125,
                    21),
            new Model(
                    new QSpinLock(),
                    KERNEL + "qspinlock.tla",
                    "2 CPUS, MAX_NODES = 1, PENDING_LOOPS = 1",
                    9722,
                    18_991,
                    144),
            new Model(
                    new QSpinLock(1, 2),
                    KERNEL + "qspinlock.tla",
                    "1 CPUS, MAX_NODES = 2, PENDING_LOOPS = 1",
                    49,
                    64,
                    13),
            new Model(new CtxSw(), KERNEL + "ctxsw.tla", "1 PROCS, 2 TASKS, 2 MMS, PreemptSpec", 89_622, 104_212, 74));

    @TestFactory
    @Tag("tlc")
    Stream<DynamicTest> have_the_states_of_their_originals() {
        return MODELS.stream()
                .map(model -> dynamicTest(
                        model.original() + ", " + model.constants(),
                        () -> assertThat(search(explored(model.protocol().build())))
                                .isEqualTo(new Size(model.distinct(), model.generated(), model.depth()))));
    }

    /** The search that saw everything; of a protocol with constraints, everything within them. */
    private static Size search(ProtocolResult result) {
        Search search = result.searched().stream()
                .flatMap(property -> property.search().stream())
                .filter(found ->
                        found.complete() || !result.protocol().constraints().isEmpty())
                .findFirst()
                .orElseThrow();
        return new Size(
                search.distinctStates(),
                search.generatedStates(),
                search.depth().orElseThrow());
    }

    /** What TLC says of a model: with all other protocols, or of this size alone. */
    private static ProtocolResult explored(Protocol model) {
        return Decided.BY_TLC.stream()
                .filter(result -> result.protocol().equals(model))
                .findFirst()
                .orElseGet(() -> ProtocolAssertions.check(model, CheckOptions.DEFAULT.only(SearchBounds.TYPE_OK))
                        .result());
    }

    @Test
    void are_listed_with_these_figures() throws IOException {
        List<String> table = Files.readAllLines(Path.of("PUBLISHED.md"));

        for (Model model : MODELS) {
            assertThat(table).anyMatch(line -> line.startsWith(model.row()));
        }
    }
}
