package org.interleave.checker.tlc;

/** Specifications of a few lines for the tests. */
final class SmallSpecs {
    /** A behaviour specification without fairness. */
    static final String SAFETY = "SPECIFICATION Spec\n";

    private SmallSpecs() {}

    /** A module named Small with this body. */
    static TlcSpec small(String body, String config) {
        return new TlcSpec("Small", "---- MODULE Small ----\n" + body + "====\n", config);
    }

    /** A counter that goes round and round, modulo the limit. */
    static TlcSpec counter(int limit, String config) {
        return small("""
                EXTENDS Integers
                VARIABLE x
                Init == x = 0
                Up == x < %1$d - 1 /\\ x' = x + 1
                Back == x = %1$d - 1 /\\ x' = 0
                Next == Up \\/ Back
                Spec == Init /\\ [][Next]_x
                Below3 == x < 3
                NotZero == x # 0
                StartsAtOne == x = 1
                NeverFalls == [][x' >= x]_x
                ReachesNine == <>(x = 9)
                FairSpec == Spec /\\ WF_x(Next)
                """.formatted(limit), config);
    }

    /** Far more states than can be looked at in a test. */
    static TlcSpec huge() {
        return small("""
                EXTENDS Integers
                VARIABLES a, b, c
                Init == a = 0 /\\ b = 0 /\\ c = 0
                Next ==
                  \\/ a' = (a + 1) % 5000 /\\ UNCHANGED <<b, c>>
                  \\/ b' = (b + 1) % 5000 /\\ UNCHANGED <<a, c>>
                  \\/ c' = (c + 1) % 5000 /\\ UNCHANGED <<a, b>>
                Spec == Init /\\ [][Next]_<<a, b, c>>
                """, SAFETY);
    }
}
