package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is owed")
class FairnessTest {
    /** A process with a lock, a step that gets its turn, and one that is fair by itself; and rules. */
    private static final class Mixed extends ProtocolSource {
        final Bool on = bool("on", false);
        final Bool done = bool("done", false);
        final Mutex lock = new Mutex(this, "lock");
        final Process p = process("p", this::p);
        final Process q = process("q", this::q);

        Mixed() {
            super("Fairness of several kinds.");
        }

        void p() {
            loop(() -> {
                step(lock.lock());
                step("strong", await(on), done.set(true)).stronglyFair();
                as_("once", () -> step("weak", done.set(false)).weaklyFair());
                step("other");
                step(lock.unlock()).weaklyFair("Release");
            });
        }

        void q() {
            rules(() -> {
                rule("switch_on", await(not(on)), on.set(true)).stronglyFair();
                rule("switch_off", await(on), on.set(false));
            });
        }

        @Override
        protected void properties() {
            infinitelyOften("DoneAgain", done, "it is done again and again");
        }
    }

    @Test
    @DisplayName("by a step that gets its turn is owed also where other steps are fair by themselves")
    void mixed() {
        assertThat(TlaGenerator.generate(new Mixed().build()).text()).contains("""
                Fairness ==
                  /\\ WF_vars(P_weak_once)
                  \\* p, Release: fair together.
                  /\\ WF_vars(P_mutex_unlock \\/ (p = "mutex_unlock" /\\ P_misuses))
                  /\\ SF_vars(p = "mutex_lock" /\\ P)  \\* strong: nobody starves here
                  /\\ SF_vars(P_strong)  \\* strong: nobody starves here
                  /\\ SF_vars(Q_switch_on)
                """);
    }

    @Test
    @DisplayName("is the same in the twin")
    void twin() {
        assertThat(PlusCalGenerator.generate(new Mixed().build()).text()).contains("""
                TwinFairness ==
                  /\\ WF_vars(P_weak_once)
                  /\\ WF_vars(P_mutex_unlock \\/ (pc["p"] = "P_mutex_unlock" /\\ P_misuses))
                  /\\ SF_vars(P_mutex_lock \\/ (pc["p"] = "P_mutex_lock" /\\ P_misuses))
                  /\\ SF_vars(P_strong)
                  /\\ SF_vars(Q_switch_on)
                """);
    }
}
