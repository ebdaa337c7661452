package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;

/**
 * The check of safety with symmetry, beside the one without. Nothing is decided with symmetry alone: that the two agree
 * says that nothing tells the members of a family apart.
 *
 * @param with the run in which states are taken for the same that differ only in who is who
 * @param without the run in which they are not
 */
record Symmetry(Done with, Done without) {
    /** Whether a protocol has symmetric families. */
    static boolean isIn(Protocol protocol) {
        return !families(protocol).isEmpty();
    }

    /** The members of each symmetric family. */
    static List<List<String>> members(Protocol protocol) {
        return families(protocol).stream()
                .map(process ->
                        (ProcessFamily.Named) process.family().orElseThrow().members())
                .map(ProcessFamily.Named::names)
                .toList();
    }

    private static List<ProcessDeclaration> families(Protocol protocol) {
        return protocol.processes().stream()
                .filter(process ->
                        process.family().filter(ProcessFamily::isSymmetric).isPresent())
                .toList();
    }

    /** The two runs, if safety was checked with symmetry too. */
    static Optional<Symmetry> of(List<Done> done) {
        return done.stream()
                .filter(one -> one.run().symmetric())
                .findFirst()
                .flatMap(with -> done.stream()
                        .filter(one -> one.run().decides()
                                && one.run().safety().equals(with.run().checks()))
                        // The last of them is that of safety alone, where liveness was not decided with it.
                        .reduce((one, later) -> later)
                        .map(without -> new Symmetry(with, without)));
    }

    /** That the two do not agree, or that one of them was not decided. */
    Optional<String> warning() {
        if (!without.verdict().isDecided() || with.verdict() == without.verdict()) {
            return Optional.empty();
        }
        List<ProcessDeclaration> families = families(with.run().session().protocol());
        String names = families.stream().map(ProcessDeclaration::name).collect(Collectors.joining(", "));
        String where = " (" + families.get(0).location() + ")";
        String module = with.run().session().protocol().name();
        if (!with.verdict().isDecided()) {
            return Optional.of(new Message(
                            CommandMistake.VACUITY_NOT_KNOWN,
                            module + ": whether safety holds with symmetry in " + names + " was not decided: "
                                    + with.verdict() + where,
                            "give it more with --timeout or --heap")
                    .toString());
        }
        return Optional.of(new Message(
                        CommandMistake.SYMMETRY_DIFFERS,
                        module + ": safety is found " + without.verdict() + " without symmetry in " + names + " and "
                                + with.verdict() + " with it; something tells the members apart" + where,
                        "do not declare them symmetric")
                .toString());
    }

    /** How far the search with symmetry went, where both saw everything. */
    Optional<Search> search() {
        boolean both = with.verdict() == Verdict.HOLDS && without.verdict() == Verdict.HOLDS;
        return both ? with.answer().search() : Optional.empty();
    }
}
