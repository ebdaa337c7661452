package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The new values of a step")
class AssignmentTest {
    private static final class Values extends ProtocolSource {
        final Bool flag = bool("flag", false);
        final Bool other = bool("other", false);
        final Int n = integer("n", 0, 3, 0);
        final Int m = integer("m", 0, 3, 0);
        final Numbered p = numbered("p", 1, 2, this::p);
        final Array<Num, Bool> seen = array("seen", p, bool(), false);

        Values() {
            super("New values.");
        }

        void p() {
            Num self = p.self();
            step("guarded", when(flag, n.set(n.plus(1)), m.set(0)));
            step(
                    "nested",
                    when(flag, when(other, n.set(1), m.set(1)), seen.of(self).set(true)));
            step("known", await(flag), await(not(other)), await(n.is(2)), flag.set(true), other.set(false), n.set(2));
            step("element", await(seen.of(self)), seen.of(self).set(true), m.set(1));
            step("unknown", await(flag.or(other)), flag.set(true));
        }

        @Override
        protected void properties() {
            reachable("Ends", flag, "it ends");
        }
    }

    private static String action(String name) {
        String text = TlaGenerator.generate(new Values().build()).text();
        int from = text.indexOf("P_" + name + "(self) ==\n");
        return text.substring(from, text.indexOf("\n\n", from));
    }

    @Test
    @DisplayName("ask once what several of them ask, also inside of a side")
    void shared() {
        assertThat(action("nested")).isEqualTo("""
                P_nested(self) ==
                  /\\ p[self] = "nested"
                  /\\ IF flag
                       THEN /\\ IF other
                                 THEN /\\ n' = 1
                                      /\\ m' = 1
                                 ELSE UNCHANGED <<n, m>>
                            /\\ seen' = [seen EXCEPT ![self] = TRUE]
                       ELSE UNCHANGED <<n, m, seen>>
                  /\\ p' = [p EXCEPT ![self] = "known"]
                  /\\ UNCHANGED <<flag, other, broken>>""");
    }

    @Test
    @DisplayName("and guards of one side only stand on that side")
    void guards() {
        assertThat(action("guarded")).contains("""
                  /\\ IF flag
                       THEN /\\ n + 1 <= 3
                            /\\ n' = n + 1
                            /\\ m' = 0
                       ELSE UNCHANGED <<n, m>>
                """);
    }

    @Test
    @DisplayName("are left out where a guard says that they are the old ones")
    void known() {
        assertThat(action("known")).isEqualTo("""
                P_known(self) ==
                  /\\ p[self] = "known"
                  /\\ flag
                  /\\ ~other
                  /\\ n = 2
                  /\\ p' = [p EXCEPT ![self] = "element"]
                  /\\ UNCHANGED <<flag, other, n, m, seen, broken>>""");
        assertThat(action("element")).contains("  /\\ m' = 1\n").contains("UNCHANGED <<flag, other, n, seen, broken>>");
        assertThat(action("unknown")).contains("  /\\ flag' = TRUE\n");
    }
}
