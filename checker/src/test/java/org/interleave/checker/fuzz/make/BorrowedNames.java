package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.tree.ReservedNames;

/** Names that TLA+, PlusCal, the standard modules, Java, the kernel library and the generator use for things of their own. */
final class BorrowedNames {
    private static final String GENERATOR = "Fairness Processes BoundedSeq Symmetry TwinInit TwinStart TwinFairness "
            + "TwinSpec overtaken Waits GoesFirst WatchInit WatchNext WatchSpec n s S p q self_2 member process of_ tasks i "
            + "not_a not_CPU0 A_locals CPU0_locals CPU0Process AProcess BNumber WorkerNumber workers Workers Property1_of "
            + "broken state Breaks NotBroken AtRest n_2 S_2 Init_2 Next_2 Spec_2 Done Lbl_1 Cpu0 Cpu0_2 A_misuses";
    private static final String LIBRARY =
            "RwSem UnlockedRwSem CanDownRead CanDownWrite Holds DownRead UpRead DownWrite UpWrite rwsem who";
    private static final String PROCESSES =
            "A B CPU0 CPU1 cpu0 cpu_0 Cpu_0 c_pu0 a b _a I_F i_f W_F WF SF init next spec termination terminating tail len nat "
                    + "append boolean string_ fairness _0 interleave_ var";
    private static final String JAVA =
            "int long class switch var_ yield record s0 n0 s1 n1 out number block words put add met exact missing outside "
                    + "hashCode toString clone wait notify X x null_ new this super String Math Long Object Override element key "
                    + "value count successors predicate ended enabled inRange _ __x java org";
    private static final String MODULES =
            "Max Min Zero Succ Real Infinity Bags BagToSet RandomSubset Integers TLC Sequences "
                    + "Naturals FiniteSets Toolbox Close Error true false";

    private BorrowedNames() {}

    /** All of them; those that are reserved are fewer, so that most protocols are not refused. */
    static List<String> all() {
        List<String> names = new ArrayList<>();
        Stream.of(GENERATOR, LIBRARY, PROCESSES, JAVA, MODULES)
                .flatMap(some -> Stream.of(some.split(" ")))
                .filter(name -> ReservedNames.ofProperty(name).isEmpty())
                .filter(name -> !name.equals("_"))
                .forEach(names::add);
        names.addAll(ReservedNames.TRANSLATION.names().stream().sorted().toList());
        return names;
    }

    /** What a protocol may be called. */
    static List<String> ofProtocols() {
        return List.of(
                "Fuzz",
                "Init",
                "Next",
                "Spec",
                "String",
                "Math",
                "Object",
                "Override",
                "n",
                "x",
                "out",
                "A",
                "CPU0",
                "RwSem",
                "TypeOK",
                "Fairness",
                "vars",
                "pc",
                "Successors",
                "Nat",
                "Processes");
    }
}
