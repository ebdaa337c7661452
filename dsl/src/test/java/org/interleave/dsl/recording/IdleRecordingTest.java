package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Statements;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A process that is idle")
class IdleRecordingTest {
    /** Somebody queues what a server does. */
    private abstract static class Queue extends ProtocolSource {
        final Bool queued = bool("queued", false);
        final Process task = process("task", () -> step("queue", queued.set(true)));
        final Process server = process("server", this::serve);

        Queue() {
            super("A server waits for something to do.");
        }

        abstract void serve();

        final Cond nobodyAsks() {
            return not(queued);
        }

        @Override
        protected void properties() {
            noDeadlock("the server is idle in the end");
        }
    }

    /** When a process is idle, by the place where it stands. */
    private static List<String> idle(Protocol protocol, String process) {
        return ControlFlow.of(protocol).process(process).places().stream()
                .filter(place -> place.info().idle().isPresent())
                .map(place -> place + ": " + place.info().idle().orElseThrow())
                .toList();
    }

    private static String said(String place, Cond condition) {
        return place + ": " + condition.expression();
    }

    private static boolean isServer(Protocol protocol, String process) {
        return ControlFlow.of(protocol).process(process).isServer();
    }

    @Test
    void is_so_at_a_step() {
        final class Steps extends Queue {
            @Override
            void serve() {
                loop(() -> {
                    step("wait", await(queued), queued.set(false)).idleWhile(nobodyAsks());
                    step("work");
                });
            }
        }

        Steps steps = new Steps();
        Protocol protocol = steps.build();

        assertThat(idle(protocol, "server")).containsExactly(said("wait", steps.nobodyAsks()));
        assertThat(isServer(protocol, "server")).isTrue();
        assertThat(isServer(protocol, "task")).isFalse();
    }

    @Test
    void is_so_at_a_branch_and_in_each_expansion() {
        final class Branches extends Queue {
            @Override
            void serve() {
                as_("first", () -> look());
                as_("again", () -> look());
            }

            void look() {
                if_("look", queued, () -> step("work")).idleWhile(nobodyAsks()).mayBlockForever();
            }
        }

        Branches branches = new Branches();

        assertThat(idle(branches.build(), "server"))
                .containsExactly(said("look_first", branches.nobodyAsks()), said("look_again", branches.nobodyAsks()));
    }

    @Test
    void is_so_at_a_choice() {
        final class Chooses extends Queue {
            @Override
            void serve() {
                either("next", way("work", await(queued)), way("stop")).idleWhile(nobodyAsks());
            }
        }

        Chooses chooses = new Chooses();

        assertThat(idle(chooses.build(), "server")).containsExactly(said("next", chooses.nobodyAsks()));
    }

    @Test
    void is_so_at_its_rules() {
        final class Rules extends Queue {
            @Override
            void serve() {
                rules(() -> {
                            rule("take", await(queued), queued.set(false));
                        })
                        .idleWhile(nobodyAsks());
            }
        }

        Rules rules = new Rules();
        Protocol protocol = rules.build();

        assertThat(idle(protocol, "server")).containsExactly(said("rules", rules.nobodyAsks()));
        assertThat(isServer(protocol, "server")).isTrue();
    }

    @Test
    void is_so_in_the_plain_builder() {
        ProtocolBuilder p = new ProtocolBuilder("Idle", "A server waits for something to do.");
        Bool queued = p.bool("queued", false);
        p.process("server")
                .body(List.of(Statements.saying(
                        Statements.rules(List.of(Statements.step("take", queued.set(false)))),
                        info -> info.idleWhile(Cond.not(queued).expression()))));
        p.always("Sound", queued.or(Cond.not(queued)), "it is queued or not");

        assertThat(idle(p.build(), "server")).containsExactly(said("rules", Cond.not(queued)));
    }

    @Test
    void is_so_while_something_holds_that_only_a_property_may_ask() {
        final class Asks extends Queue {
            final Bool seen = ghost().bool("seen", false);
            final Label wait = label("wait");
            final Cond asked = define("Asked", seen, "it was seen");
            final Family helper = processes("helper", 2, this::help);
            final Array<Pid, Bool> mine = array("mine", helper, bool(), false);

            @Override
            void serve() {
                step(wait, await(queued)).idleWhile(seen.and(asked));
            }

            void help() {
                step("help", await(mine.of(self())), seen.set(true))
                        .idleWhile(not(mine.of(self())).and(server.at(wait)));
            }
        }

        Asks asks = new Asks();
        Protocol protocol = asks.build();

        assertThat(idle(protocol, "server")).containsExactly(said("wait", asks.seen.and(asks.asked)));
        assertThat(idle(protocol, "helper"))
                .containsExactly(said("help", Cond.not(asks.mine.of(Pid.self())).and(asks.server.at(asks.wait))));
    }

    @Test
    void is_a_server_and_who_may_block_for_ever_is_none() {
        final class Blocks extends Queue {
            @Override
            void serve() {
                loop(() -> step("wait", await(queued), queued.set(false)).mayBlockForever());
            }
        }

        assertThat(isServer(new Blocks().build(), "server")).isFalse();
    }

    @Test
    void is_a_worker_without_work_and_a_handler_that_has_not_struck() {
        final class Kernel extends Queue {
            final Work work = new Work(this, "work");
            final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0");
            final Process timer = process("timer", () -> cpu0.handler(() -> step(work.schedule())));

            @Override
            void serve() {
                work.worker(() -> step("work"));
            }
        }

        Protocol protocol = new Kernel().build();

        assertThat(idle(protocol, "server")).singleElement().asString().startsWith("process_one_work: ");
        assertThat(idle(protocol, "timer")).containsExactly("irq_enter: " + new Expression.BooleanLiteral(true));
    }
}
