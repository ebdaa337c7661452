package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Java does while a protocol is recorded")
@SuppressWarnings("NullAway")
class RecordingMistakesTest {
    private static final String NULL =
            " given here is null. Give it a value; a field is null until its own line has run, "
                    + "so declare it further up.";
    private static final String GIVEN =
            " is given null. Give it a value; a field is null until its own line has run, so declare it further up.";
    private static final String STATE =
            " Methods run once, when build() does: declare a variable of the protocol, or leave Java's as it is.";

    private final Mistakes lines = Mistakes.in(RecordingMistakesTest.class);

    /** A protocol of one process and one variable. */
    abstract static class Task extends ProtocolSource {
        final Int x = integer("x", 0, 1, 0);
        final Process p = process("p", this::p); // <- declared

        Task() {
            super("one process");
        }

        abstract void p();

        @Override
        protected void properties() {
            noDeadlock("there is always something to do");
        }
    }

    // What does not come to its end

    @Test
    void a_loop_of_javas_around_a_step() {
        final class Steps extends Task {
            @Override
            void p() {
                for (int i = 0; i >= 0; i = 1) {
                    step("again"); // <- again
                }
            }
        }

        assertThat(Mistakes.of(new Steps()))
                .containsExactly(
                        lines.at("again") + ": p has more than 10000 statements, so Java seems to go round for "
                                + "ever here. Write a loop of the protocol's, as loop(...) or while_(...): Java's is written out.");
    }

    @Test
    void a_loop_of_javas_around_operations() {
        final class Operations extends Task {
            @Override
            void p() {
                for (int i = 0; i >= 0; i = 1) {
                    x.set(1); // <- operations
                }
            }
        }

        assertThat(Mistakes.of(new Operations())).allMatch(said -> said.startsWith(lines.at("operations")));
    }

    @Test
    void a_loop_of_javas_around_properties() {
        final class Properties extends Task {
            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                for (int i = 0; i >= 0; i = 1) {
                    never("Again", x.is(1), "it is said for ever"); // <- property
                }
            }
        }

        assertThat(Mistakes.of(new Properties())).hasSize(1).allMatch(said -> said.startsWith(lines.at("property")));
    }

    // What is null

    @Test
    void a_label_that_has_no_value_yet() {
        final class Late extends Task {
            private Label late;

            @Override
            void p() {
                step("work");
                step(late, x.set(1)); // <- late
            }
        }

        assertThat(Mistakes.of(new Late())).containsExactly(lines.at("late") + ": a label" + NULL);
    }

    @Test
    void names_texts_conditions_values_and_methods() {
        final class Nulls extends ProtocolSource {
            private final Int x = integer("x", 0, 1, 0);
            private final Bool nameless = bool(null, false); // <- nameless
            private final Process p = process("p", this::p);
            private final Process q = process("q", this::q);
            private final Process nothing = process("nothing", null); // <- nothing

            Nulls() {
                super("Whatever may be null is.");
            }

            void p() {
                step("one", x.set((Num) null)); // <- value
            }

            void q() {
                step((String) null); // <- name
                also(nameless.set(true));
            }

            @Override
            protected void starts() {
                start(null, p.absent()); // <- start
            }

            @Override
            protected void properties() {
                never("NoText", x.is(1), null); // <- text
            }
        }

        assertThat(Mistakes.of(new Nulls()))
                .containsExactly(
                        lines.at("nameless") + ": the name of a variable" + NULL,
                        lines.at("nothing")
                                + ": the method of nothing is null. Write it as this::nothing, or as a lambda.",
                        lines.at("value") + ": set(...)" + GIVEN,
                        lines.at("name") + ": the name of a label" + NULL,
                        lines.at("start") + ": start(...)" + GIVEN,
                        lines.at("text") + ": never(...)" + GIVEN);
    }

    @Test
    void a_condition_of_the_plain_builder() {
        ProtocolBuilder p = new ProtocolBuilder("Plain", "It has a process without a name.");
        p.process(null); // <- process

        assertThat(Mistakes.of(p)).containsExactly(lines.at("process") + ": a name" + NULL);
    }

    // What Java throws

    @Test
    void an_exception_an_assertion_and_a_failed_class() {
        final class Throws extends ProtocolSource {
            private final Process p = process("p", () -> step("p" + 1 / Integer.parseInt("0"))); // <- division
            private final Process q = process("q", () -> {
                throw new AssertionError("two\nlines"); // <- assertion
            });

            Throws() {
                super("Its methods throw.");
            }

            @Override
            protected void properties() {
                always("Fine", Optional.<Cond>empty().orElseThrow(), "there is none"); // <- index
            }
        }

        String advice =
                " Mend the method; if a field is null, set it where it is declared: a method runs when build() does.";
        assertThat(Mistakes.of(new Throws()))
                .containsExactly(
                        lines.at("division") + ": Java says: java.lang.ArithmeticException: / by zero." + advice,
                        lines.at("assertion") + ": Java says: java.lang.AssertionError: two lines." + advice,
                        lines.at("index") + ": Java says: java.util.NoSuchElementException: No value present."
                                + advice);
    }

    @Test
    void something_that_is_nested_too_deeply() {
        final class Deep extends Task {
            Deep() {} // <- deep

            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                Cond all = x.is(1);
                for (int i = 0; i < 100_000; i++) {
                    all = Cond.not(all);
                }
                always("All", all, "it is one of many");
            }
        }

        assertThat(Mistakes.of(new Deep()))
                .containsExactly(
                        lines.at("deep") + ": something in Deep is nested too deeply to be read. Write what a loop "
                                + "of Java's puts together as forAll(...), exists(...) or a while_(...).");
    }

    // State of Java's

    @Test
    void a_field_that_a_process_sets() {
        final class Field extends Task {
            private boolean ready;

            @Override
            void p() {
                step("publish", x.set(1));
                ready = true;
            }
        }

        assertThat(Mistakes.of(new Field()))
                .containsExactly(
                        lines.at("declared") + ": Java's ready changes while p is recorded: it is false before and "
                                + "true afterwards." + STATE);
    }

    @Test
    void arrays_collections_counters_and_what_objects_hold() {
        final class Counter {
            private int value;
        }
        final class Fields extends Task {
            private final int[] seen = new int[2];
            private final List<String> names = new ArrayList<>();
            private final Map<String, Integer> map = new TreeMap<>();
            private final AtomicInteger atomic = new AtomicInteger();
            private final StringBuilder text = new StringBuilder("a");
            private final Counter counter = new Counter();

            @Override
            void p() {
                step("publish", x.set(1));
                seen[1]++;
                names.add("publish");
                map.put("publish", 1);
                atomic.incrementAndGet();
                text.append("b");
                counter.value++;
            }
        }

        assertThat(Mistakes.of(new Fields()))
                .containsExactly(
                        changed("seen", "[0, 0]", "[0, 1]"),
                        changed("names", "nothing", "[\"publish\"]"),
                        changed("map", "nothing", "[[\"publish\", 1]]"),
                        changed("atomic", "0", "1"),
                        changed("text", "\"a\"", "\"ab\""),
                        changed("counter", "[0]", "[1]"));
    }

    private String changed(String field, String before, String after) {
        return lines.at("declared") + ": Java's " + field + " changes while p is recorded: it is " + before
                + " before and " + after + " afterwards." + STATE;
    }

    @Test
    void an_array_that_blocks_share() {
        final class Shared extends Task {
            @Override
            void p() {
                int[] noted = {0};
                either(
                        () -> {
                            step("one");
                            noted[0] = 1;
                        },
                        () -> step("other_" + noted[0]));
            }
        }

        assertThat(Mistakes.of(new Shared()))
                .hasSize(1)
                .allMatch(
                        said -> said.contains("an array or collection of Java's changes while this block is recorded: "
                                + "it is [0] before and [1] afterwards."));
    }

    @Test
    void what_is_the_languages_may_be_set_late() {
        final class Late extends Task {
            private Label last;
            private final List<Label> labels = new ArrayList<>();
            private final Map<String, Cond> conditions = new TreeMap<>();

            @Override
            void p() {
                last = label("last");
                labels.add(last);
                conditions.put("last", x.is(1));
                step(last, x.set(1));
            }

            @Override
            protected void properties() {
                reachable("Last", p.at(labels.get(0)), "it comes there");
            }
        }

        assertThat(new Late().build().properties()).hasSize(1);
    }
}
