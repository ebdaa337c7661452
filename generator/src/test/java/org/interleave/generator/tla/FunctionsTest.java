package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A function that TLA+ does not have")
class FunctionsTest {
    private final ProtocolBuilder protocol = new ProtocolBuilder("Page", "a page");
    private final Int x = protocol.integer("x", 0, 9, 0);
    private final SetVar<Num> set = protocol.set("set", Kinds.range(0, 3));

    @TempDir
    Path folder;

    private String module(Cond condition) {
        protocol.process("p").body(List.of(Statements.step("work", x.inc())));
        protocol.always("Said", condition, "it is so");
        GeneratedModule module = TlaGenerator.generate(protocol.build());
        assertThat(Sany.warnings(folder, module, module.text())).isEmpty();
        return module.text();
    }

    @Test
    void is_defined_where_it_is_used() {
        assertThat(module(Terms.least(set).le(x)))
                .contains("""
                        \\* The least of the numbers in S.
                        Least(S) ==
                          CHOOSE y \\in S : \\A z \\in S : y <= z
                        """)
                .contains("  Least(set) <= x\n")
                .doesNotContain("Greatest", "Sum");
    }

    @Test
    void has_another_name_where_its_own_is_taken() {
        protocol.define("Sum", x.is(1), "somebody's sum");

        assertThat(module(Terms.sum(set, i -> i.times(2)).lt(12)))
                .contains("Sum_2(f) ==\n", "  Sum_2([i \\in set |-> i * 2]) < 12\n");
    }

    @Test
    void of_an_author_has_parameters_with_the_names_that_it_was_given() {
        Function<Num, Cond> waits = protocol.define(
                "Waits", Kinds.range(0, 3), "n", n -> set.contains(n).and(n.lt(x)), "it waits");

        assertThat(module(Terms.exists(set, i -> waits.apply(i.plus(1)))))
                .contains("""
                        \\* It waits.
                        Waits(n) ==
                          n \\in set /\\ n < x
                        """)
                .contains("  \\E i \\in set : Waits(i + 1)\n");
    }

    @Test
    void of_an_author_has_parameters_with_other_names_where_those_are_taken() {
        Function<Num, Cond> waits = protocol.define("Waits", Kinds.range(0, 3), "x", n -> n.lt(x), "it waits");

        assertThat(module(Terms.exists(set, waits::apply)))
                .contains("Waits(y) ==\n  y < x\n", "  \\E i \\in set : Waits(i)\n");
    }

    @Test
    void is_none_where_a_part_has_a_name() {
        assertThat(module(Terms.let(
                        "free",
                        Terms.all(Kinds.range(0, 3)).without(set),
                        free -> free.notEmpty().implies(free.contains(x)))))
                .contains("  LET free == (0 .. 3) \\ set IN free # {} => x \\in free\n");
    }

    @Test
    void makes_a_set_of_what_something_is_for_elements() {
        assertThat(module(set.map(Kinds.range(0, 9), i -> i.plus(x)).contains(Num.of(4))))
                .contains("  4 \\in {i + x : i \\in set}\n");
    }

    @Test
    void makes_no_filter_of_a_set_of_conditions() {
        assertThat(module(set.map(Kinds.bool(), i -> set.contains(i)).contains(Cond.of(true))))
                .contains("  TRUE \\in {(i \\in set) : i \\in set}\n");
    }
}
