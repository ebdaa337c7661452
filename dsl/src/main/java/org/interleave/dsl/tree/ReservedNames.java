package org.interleave.dsl.tree;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that an author cannot use, each with whose it is. This is the only list of them, and LANGUAGE.md shows it.
 * What the generator adds to a module is not among them: that has other names where an author has taken its own.
 */
public enum ReservedNames {
    /** Keywords of TLA+. */
    KEYWORDS(
            "a keyword of TLA+",
            Scope.IDENTIFIERS,
            "ACTION ASSUME ASSUMPTION AXIOM BOOLEAN BY CASE CHOOSE CONSTANT CONSTANTS COROLLARY DEF DEFINE DEFS DOMAIN "
                    + "ELSE ENABLED EXCEPT EXTENDS FALSE HAVE HIDE IF IN INSTANCE LAMBDA LEMMA LET LOCAL MODULE NEW "
                    + "OBVIOUS OMITTED ONLY OTHER PICK PROOF PROPOSITION PROVE QED RECURSIVE SF_ STATE STRING SUBSET "
                    + "SUFFICES TAKE TEMPORAL THEN THEOREM TRUE UNCHANGED UNION USE VARIABLE VARIABLES WF_ WITH WITNESS"),
    /** Operators of the standard modules that a generated module may extend. */
    OPERATORS(
            "an operator of a standard module of TLA+",
            Scope.NAMES,
            "Append Any Assert Cardinality Head Int IsFiniteSet JavaTime Len Nat Permutations Print PrintT "
                    + "RandomElement SelectSeq Seq SortSeq SubSeq TLCEval TLCGet TLCSet Tail ToString"),
    /** Words of PlusCal. */
    WORDS(
            "a word of PlusCal, in which the protocol is written too",
            Scope.IDENTIFIERS,
            "algorithm assert await begin call define do either else elsif end fair goto if macro or print procedure "
                    + "process return skip then variable variables when while with"),
    /** The state of PlusCal's translation. */
    STATE(
            "what PlusCal's translation calls a part of its state",
            Scope.NAMES,
            "ProcSet defaultInitValue pc self stack vars"),
    /** Definitions of PlusCal's translation; processes, properties and definitions may have these names. */
    TRANSLATION("a definition of PlusCal's translation", Scope.DECLARATIONS, "Init Next Spec Terminating Termination"),
    /** What is checked of every protocol. */
    CHECKS("what is checked of every protocol", Scope.NAMES, "LockOrder NobodyHangs TypeOK"),
    /** Standard modules. */
    MODULES(
            "a standard module of TLA+",
            Scope.PROTOCOLS,
            "Bags FiniteSets Integers Naturals Randomization RealTime Reals Sequences TLC Toolbox");

    /** What cannot have a name. */
    private enum Scope {
        /** Names of every kind, components of records included. */
        IDENTIFIERS,
        /** Whatever has a name in the module. */
        NAMES,
        /** Variables, constants, operators, groups and members: not processes, properties and definitions. */
        DECLARATIONS,
        /** Protocols. */
        PROTOCOLS
    }

    /** What the names begin with that the checker adds to a module. */
    private static final String CHECKERS = "interleave_";

    private final String whose;
    private final Scope scope;
    private final String names;

    ReservedNames(String whose, Scope scope, String names) {
        this.whose = whose;
        this.scope = scope;
        this.names = names;
    }

    /** {@return its names} */
    public Set<String> names() {
        return Set.of(names.split(" ", -1));
    }

    /** {@return what such a name is, for example {@code a keyword of TLA+}} */
    public String whose() {
        return whose;
    }

    /**
     * Why a variable, or whatever else is declared, cannot have a name.
     *
     * @param name an identifier
     * @return whose it is; nothing if it is free
     */
    public static Optional<String> ofDeclaration(String name) {
        return whose(name, Set.of(Scope.IDENTIFIERS, Scope.NAMES, Scope.DECLARATIONS));
    }

    /**
     * Why a process, a property or a definition cannot have a name.
     *
     * @param name an identifier
     * @return whose it is; nothing if it is free
     */
    public static Optional<String> ofProperty(String name) {
        return whose(name, Set.of(Scope.IDENTIFIERS, Scope.NAMES));
    }

    /**
     * Why a component of a record cannot have a name.
     *
     * @param name an identifier
     * @return whose it is; nothing if it is free
     */
    public static Optional<String> ofComponent(String name) {
        return whose(name, Set.of(Scope.IDENTIFIERS));
    }

    /**
     * Why a protocol cannot have a name.
     *
     * @param name an identifier
     * @return whose it is; nothing if it is free
     */
    public static Optional<String> ofProtocol(String name) {
        return whose(name, Set.of(Scope.IDENTIFIERS, Scope.PROTOCOLS));
    }

    /**
     * Whether a name begins as TLA+ begins fairness.
     *
     * @param name an identifier
     * @return whether TLA+ does not read it as one
     */
    public static boolean isFairness(String name) {
        return name.startsWith("WF_") || name.startsWith("SF_");
    }

    private static Optional<String> whose(String name, Set<Scope> scopes) {
        if (isFairness(name)) {
            return Optional.of("fairness in TLA+: WF_ and SF_ begin nothing else");
        }
        if (name.regionMatches(true, 0, CHECKERS, 0, CHECKERS.length())) {
            return Optional.of("the checker's, as all names that begin with Interleave_");
        }
        return Stream.of(values())
                .filter(reserved ->
                        scopes.contains(reserved.scope) && reserved.names().contains(name))
                .findFirst()
                .map(ReservedNames::whose);
    }

    /**
     * The names that no definition of a module can have.
     *
     * @return all names but those of modules
     */
    public static Set<String> all() {
        return Stream.of(values())
                .filter(reserved -> reserved != MODULES)
                .flatMap(reserved -> reserved.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
