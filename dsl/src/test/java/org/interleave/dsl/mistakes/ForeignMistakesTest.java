package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.SetVar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake about what belongs to another protocol")
class ForeignMistakesTest {
    private final Mistakes lines = Mistakes.in(ForeignMistakesTest.class);

    private final ProtocolBuilder other = new ProtocolBuilder("Other", "another protocol");
    private final NamedConstant size = other.constant("N", 2, "nodes", "SomeNodes", 1);
    private final Family user = other.processes("user", 2);

    @Test
    void a_constant() {
        final class Constants extends OneProcess {
            final Int x = integer("x", Num.of(0), size, 0); // <- range

            @Override
            void p() {
                step("work", x.set(size)); // <- set
            }

            @Override
            protected void properties() {
                Cond defined = define("IsN", x.is(size), "it is N"); // <- defined
                never("Never", defined, "it is not");
                forEvery(range(Num.of(0), size), i -> never("Every", x.is(i), "it is not")); // <- every
            }
        }

        String constant = ": N is a constant of another protocol, not of Constants. Declare it in this protocol.";
        assertThat(Mistakes.of(new Constants()))
                .containsExactly(
                        lines.at("range") + constant,
                        lines.at("set") + constant,
                        lines.at("defined") + constant,
                        lines.at("every") + constant);
    }

    @Test
    void a_constant_that_this_protocol_has_too() {
        final class Same extends OneProcess {
            final Int x = integer("x", Num.of(0), constant("N", 2, "nodes", "SomeNodes", 1), 0);

            @Override
            void p() {
                step("work", x.set(size));
            }
        }

        assertThat(new Same().build().constants()).hasSize(1);
    }

    @Test
    void an_operator_or_a_definition() {
        Bool theirs = other.bool("busy", false);
        Process their = other.process("p");
        Function<Num, Num> next = other.operator("Right", Kinds.range(0, 2), Kinds.range(0, 2), i -> i.plus(1));
        Cond ended = other.define("Ended", their.ended(), "it has ended");
        Cond busy = other.define("Busy", theirs, "it is busy");
        final class Operators extends OneProcess {
            final Int x = integer("x", 0, 3, 0);

            @Override
            void p() {
                step("work", x.set(next.apply(x))); // <- operator
            }

            @Override
            protected void properties() {
                never("Never", ended, "it goes on"); // <- foreign definition
                never("Variable", busy, "it is idle"); // <- variable
            }
        }

        assertThat(Mistakes.of(new Operators()))
                .containsExactly(
                        lines.at("operator") + ": Right is an operator of another protocol, not of Operators. "
                                + "Declare it in this protocol, or write a Java method that both call.",
                        lines.at("foreign definition")
                                + ": Ended is a definition of another protocol, not of Operators. "
                                + "Define it in this protocol, or write a Java method that both call.",
                        lines.at("variable") + ": busy is a variable of another protocol, not of Operators. "
                                + "Speak of this protocol's own variables.");
    }

    @Test
    void a_family() {
        final class Families extends OneProcess {
            final Array<Pid, Bool> flag = array("flag", user, bool(), false); // <- array
            final SetVar<Pid> users = set("users", user); // <- set of members
            final Bool idle = bool("idle", false);

            @Override
            void p() {
                step("work", flag.setEach(it -> it.set(true)), users.clear());
            }
        }
        final class Exists extends OneProcess {
            final Bool idle = bool("idle", false);

            @Override
            void p() {
                with_("u", user, u -> step("choose", when(user.index(u).is(1), idle.set(true)))); // <- with
                step("ask", await(user.ended())); // <- ended
            }

            @Override
            protected void properties() {
                never("Never", exists(user, u -> idle), "there is none"); // <- exists
                never("At", user.ended(), "there is none"); // <- at
            }
        }

        String families = " is a family of another protocol, not of Families. "
                + "Name one that this protocol declares with processes(...) or numbered(...).";
        assertThat(Mistakes.of(new Families()))
                .containsExactly(
                        lines.at("array") + ": user" + families, lines.at("set of members") + ": user" + families);
        String exists = families.replace("Families", "Exists");
        assertThat(Mistakes.of(new Exists()))
                .containsExactly(
                        lines.at("with") + ": user" + exists,
                        lines.at("ended") + ": there is no process user in Exists. Name one of [p].",
                        lines.at("exists") + ": user" + exists,
                        lines.at("at") + ": there is no process user in Exists. Name one of [p].");
    }
}
