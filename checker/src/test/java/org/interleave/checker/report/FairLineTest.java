package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.model.Session;
import org.interleave.dsl.Bool;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is fair")
class FairLineTest {
    /** All that can be fair. */
    private static final class Fair extends ProtocolSource {
        Fair() {
            super("All that can be fair.");
            Bool ready = bool("ready", false);
            Mutex lock = new Mutex(this, "lock");
            process("first", () -> step("go", ready.set(true)));
            process("exit_path", () -> step("exit_aio", ready.set(true)).mayBlockForever());
            process("oom_reaper", () -> {
                step("oom_lock", lock.lock());
                step("oom_unlock", lock.unlock());
            });
            process("user", () -> step("type")).owesNothing("nobody has to");
            process("net", () -> {
                step("send").weaklyFair();
                step("receive").stronglyFair("Receive");
            });
        }

        @Override
        protected void properties() {
            noDeadlock("all go on");
        }
    }

    /** Everybody goes on. */
    private static final class Plain extends ProtocolSource {
        Plain() {
            super("Everybody goes on.");
            process("one", () -> step("go"));
            process("two", () -> step("go"));
        }

        @Override
        protected void properties() {
            noDeadlock("all go on");
        }
    }

    private static List<String> lines(ProtocolSource... protocols) {
        return FairLine.of(Stream.of(protocols)
                .map(protocol ->
                        new ProtocolResult(new Session(protocol.build()), List.of(), List.of(), Optional.empty()))
                .toList());
    }

    @Test
    @DisplayName("is told in a line, by process")
    void one() {
        assertThat(lines(new Plain())).containsExactly("fair: one, two (weakly)");
        assertThat(lines(new Fair()))
                .containsExactly(
                        "fair: first, oom_reaper (weakly), exit_path (weakly; not at exit_aio),",
                        "    oom_lock in oom_reaper (strongly), send in net (weakly), Receive in net",
                        "    (strongly); not fair: user");
    }

    @Test
    @DisplayName("is told of a few protocols, or of many where it is the same for all")
    void several() {
        assertThat(lines(new Plain(), new Plain(), new Plain(), new Plain(), new Plain()))
                .containsExactly("fair: one, two (weakly)");
        assertThat(lines(new Plain(), new Fair())).hasSize(4).first().isEqualTo("Plain fair: one, two (weakly)");
        assertThat(FairLine.of(Stream.of("A", "B", "C", "D", "E")
                        .flatMap(name -> Stream.of(new Plain(), new Fair())
                                .map(protocol -> new ProtocolResult(
                                        new Session(protocol.build()
                                                .named(name
                                                        + protocol.getClass().getSimpleName())),
                                        List.of(),
                                        List.of(),
                                        Optional.empty())))
                        .toList()))
                .isEmpty();
    }
}
