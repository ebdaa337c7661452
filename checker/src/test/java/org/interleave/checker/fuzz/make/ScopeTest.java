package org.interleave.checker.fuzz.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Family;
import org.interleave.dsl.Maybe;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A random term")
class ScopeTest {
    private final Family workers = new ProtocolBuilder("Made", "What is made").processes("worker", 2);
    private final MemberShape worker = new MemberShape(workers, 2, true);
    private final MaybeShape<Pid> perhaps = new MaybeShape<>(worker);
    private final Scope nothing = Scope.of(Choices.ofSeed(1), List.of(worker));

    /** Members of a symmetric family have no names, and making one went on for ever. */
    @Test
    void is_nobody_where_nobody_is_known() {
        assertThat(expression(perhaps.composite(nothing))).isEqualTo(expression(Maybe.none(workers)));
    }

    @Test
    void is_somebody_where_one_is_known() {
        Scope known = nothing.with(worker, workers.self());

        assertThat(expression(perhaps.composite(known))).isNotEqualTo(expression(Maybe.none(workers)));
    }

    private Object expression(Maybe<Pid> value) {
        return perhaps.kind().expression(value);
    }
}
