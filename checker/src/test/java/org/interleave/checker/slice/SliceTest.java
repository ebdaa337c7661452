package org.interleave.checker.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.List;
import java.util.Set;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.InterleavingPrinter;
import org.interleave.checker.trace.TraceStep;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("of a behaviour, folding")
class SliceTest {
    private static String folded(ProtocolSource source, String property, Form form) {
        ProtocolResult result = check(
                        source, CheckOptions.DEFAULT.by(Engine.FAST).only(property))
                .result();
        return String.join("\n", InterleavingPrinter.lines(property(result, property), result.session(), form)) + "\n";
    }

    private static PropertyResult property(ProtocolResult result, String name) {
        return result.properties().stream()
                .filter(property -> property.property().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("leaves what the property sees change, what decides it, and what was waited for")
    void keeps_the_chain() {
        assertThat(folded(new StaleData(), "NoUseOfNothing", Form.CHANGELOG)).isEqualTo("""
                writer                               reader
                -----------------------------------  --------------------------------------
                [+3 steps]
                WRITE_ONCE(ready, true);
                                                     wait_event(wq, READ_ONCE(ready));
                                                     if (data == 0) -> true
                                                     use(data);
                """);
    }

    @Test
    @DisplayName("is undone on demand")
    void full() {
        assertThat(folded(new StaleData(), "NoUseOfNothing", Form.FULL)).isEqualTo("""
                writer                               reader
                -----------------------------------  --------------------------------------
                mutex_lock(&statistics);
                stats->started++;
                mutex_unlock(&statistics);
                WRITE_ONCE(ready, true);
                                                     wait_event(wq, READ_ONCE(ready));
                                                     if (data == 0) -> true
                                                     use(data);
                """);
    }

    @Test
    @DisplayName("leaves every write of what is looked at, if only of the same value: that may be the bug")
    void lost_update() {
        ProtocolResult result = check(
                        new LostUpdate(), CheckOptions.DEFAULT.by(Engine.FAST).only("BothCount"))
                .result();
        PropertyResult property = property(result, "BothCount");
        List<TraceStep> steps = property.trace().orElseThrow().steps();
        Set<Integer> kept = Slice.of(result.session(), property);

        assertThat(steps).hasSize(6);
        for (int number = 1; number <= steps.size(); number++) {
            boolean lock = steps.get(number - 1).step().startsWith("mutex_");
            assertThat(kept.contains(number)).as("step " + number).isEqualTo(!lock);
        }
    }

    @Test
    @DisplayName("leaves both sides of a lock that somebody had to wait for")
    void contended() {
        assertThat(folded(new Contended(), "NeverLate", Form.CHANGELOG)).contains("mutex_unlock(&lock);");
    }

    @Test
    @DisplayName("leaves both sides of a wait behind which there are two ways")
    void handed_over() {
        assertThat(folded(new HandedOver(), "NeverLate", Form.CHANGELOG)).isEqualTo("""
                first                                second
                -----------------------------------  --------------------------------------
                [+2 steps]
                WRITE_ONCE(ready, true);
                                                     wait_event(wq, READ_ONCE(ready));
                                                     stats->even++;
                                                     finish();
                """);
    }

    @Test
    @DisplayName("leaves what decides where somebody goes, where the property asks where it stands")
    void wrong_turn() {
        assertThat(folded(new WrongTurn(), "NeverAboutToWarn", Form.CHANGELOG)).isEqualTo("""
                writer                               reader
                -----------------------------------  --------------------------------------
                [+2 steps]
                WRITE_ONCE(broken, true);
                                                     if (READ_ONCE(broken)) -> true
                """);
    }

    @Test
    @DisplayName("leaves what somebody waits for, where the property asks whether it waits")
    void empty_pool() {
        assertThat(folded(new EmptyPool(), "NobodyWaits", Form.CHANGELOG)).isEqualTo("""
                thief                                filler
                -----------------------------------  --------------------------------------
                [+2 steps]
                left = 0;
                                                     pool = left;
                """);
    }

    @Test
    @DisplayName("leaves the decision not to do what the property asks for, and what decides it")
    void left_out() {
        assertThat(folded(new LeftOut(), "NeverDirty", Form.CHANGELOG)).isEqualTo("""
                admin                                user
                -----------------------------------  --------------------------------------
                [+2 steps]
                WRITE_ONCE(quick, true);
                                                     if (!READ_ONCE(quick)) -> false
                                                     [+2 steps]
                                                     free_page(page);
                """);
    }

    @Test
    @DisplayName("leaves that decision where the behaviour has no end, too")
    void left_out_for_ever() {
        assertThat(folded(new LeftOut(), "CleanAtLast", Form.CHANGELOG))
                .contains("WRITE_ONCE(quick, true);")
                .contains("if (!READ_ONCE(quick)) -> false");
    }

    @Test
    @DisplayName("leaves what is looked at in any state that is repeated for ever, not only in the last one")
    void membership() {
        assertThat(folded(new Membership(), "AllGood", Form.CHANGELOG))
                .contains("page->good = false;")
                .contains("[+2 steps]");
    }

    @Test
    @DisplayName("leaves a step that does nothing, where it would have written what is looked at had it come later")
    void woken_early() {
        for (String property : List.of("Wakes", "NoDeadlock")) {
            assertThat(folded(new WokenEarly(), property, Form.CHANGELOG)).startsWith("""
                waker                                waiter
                -----------------------------------  --------------------------------------
                [+2 steps]
                wake_up(&wq);
                [+2 steps]
                                                     prepare_to_wait(&wq, &wait);
                """);
        }
    }

    @Test
    @DisplayName("leaves a wait that was over at once, where it would have lasted had it come later")
    void flushed_early() {
        assertThat(folded(new FlushedEarly(), "UseAfterFree", Form.CHANGELOG)).isEqualTo("""
                remover                  handler                  worker
                -----------------------  -----------------------  -------------------------
                [+2 steps]
                flush_work(&dev->work);
                [+2 steps]
                kfree(dev);
                                         queue_work(wq, &dev->work);
                                                                  dev->count++;
                """);
    }

    @Test
    @DisplayName("leaves the last look of the one who sleeps for ever")
    void last_look() {
        assertThat(folded(new LastLook(), "Wakes", Form.CHANGELOG)).isEqualTo("""
                waiter                             waker
                ---------------------------------  ----------------------------------------
                [+2 steps]
                if (!READ_ONCE(done)) -> true
                [+2 steps]
                                                   WRITE_ONCE(done, true);
                                                   set_current_state(TASK_UNINTERRUPTIBLE);
                (nobody takes another step)
                """);
    }

    @Test
    @DisplayName("leaves what both saw before either of them wrote")
    void both_looked() {
        assertThat(folded(new BothLooked(), "Exclusive", Form.CHANGELOG)).isEqualTo("""
                first                                second
                -----------------------------------  --------------------------------------
                stats->started++;
                while (READ_ONCE(busy)) cpu_relax();
                stats->looked++;
                                                     stats->started++;
                                                     while (READ_ONCE(busy)) cpu_relax();
                                                     stats->looked++;
                                                     WRITE_ONCE(busy, true);
                                                     enter();
                WRITE_ONCE(busy, true);
                enter();
                """);
    }
}
