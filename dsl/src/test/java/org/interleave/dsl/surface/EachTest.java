package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Each;
import org.interleave.dsl.Family;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.Statements;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.VariableDeclaration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What each key has")
class EachTest {
    /** A struct of several variables, as an author would write it. */
    private static final class Account {
        final Mutex lock;
        final Int balance;
        final Bool audited;

        Account(Declarations place) {
            lock = new Mutex(place, "lock", "account->lock");
            balance = place.integer("balance", 0, 5, 3, 4).comment("what is left");
            audited = place.ghost().bool("audited", false);
        }
    }

    private final ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");
    private final Family owner = p.processes("owner", 2);
    private final Group bank = p.group("bank", "struct account of each owner");
    private final Each<Pid, Account> account = bank.each(owner, Account::new);

    private Protocol built() {
        owner.body(List.of(
                Statements.step(account.of(owner.self()).lock.lock()),
                Statements.step(account.of(owner.self()).lock.unlock())));
        p.noDeadlock("they work");
        return p.build();
    }

    private List<String> declared(Function<VariableDeclaration, String> what) {
        return built().variables().stream().map(what).toList();
    }

    @Test
    void is_an_array_for_each_of_its_variables() {
        assertThat(declared(it -> it.name() + ": " + Say.type(it.variable().type())))
                .containsExactly(
                        "lock: [owner -> Processes?]", "balance: [owner -> 0..5]", "audited: [owner -> BOOLEAN]");
    }

    @Test
    void begins_alike_for_all_keys() {
        assertThat(declared(it -> String.join(
                        " or ", it.initial().stream().map(Say::expression).toList())))
                .containsExactly(
                        "[p \\in owner |-> \"none\"]",
                        "[p \\in owner |-> 3] or [p \\in owner |-> 4]",
                        "[p \\in owner |-> FALSE]");
    }

    @Test
    void has_the_comments_and_ghosts_of_its_variables() {
        assertThat(declared(it -> it.comment().orElse("") + (it.ghost() ? "ghost" : "")))
                .containsExactly("mutex: its owner or \"none\"", "what is left", "ghost");
    }

    @Test
    void is_asked_for_by_its_key() {
        Account mine = account.of(owner.self());

        assertThat(Say.operations(mine.balance.dec().operations()))
                .containsExactly("balance' = [balance EXCEPT ![self] = (balance[self] - 1)]");
        assertThat(Say.expression(mine.lock.heldBy(owner.member(1)).expression()))
                .isEqualTo("lock[self] = \"owner_1\"");
    }

    @Test
    void has_the_rules_of_its_objects_for_every_key() {
        List<KernelObject> objects = built().objects();
        KernelObject lock = objects.get(0);

        assertThat(objects).extracting(KernelObject::invariantName).containsExactly("LockOk");
        assertThat(Say.expression(lock.atEnd().get(0).condition())).isEqualTo("(\\A p \\in owner : lock[p] # self)");
        assertThat(Say.expression(lock.held().orElseThrow())).isEqualTo("(\\E p \\in owner : lock[p] = self)");
    }

    @Test
    void may_begin_otherwise_for_each_key() {
        p.start("the first is rich", account.initially((who, one) -> one.balance.initially(owner.index(who))));

        assertThat(built().starts().get(0).values())
                .extracting(it -> it.variable().name() + " = " + Say.expression(it.value()))
                .containsExactly("balance = [p \\in owner |-> index(p)]");
    }

    @Test
    void may_be_one_for_each_pair_of_keys() {
        Each<Pid, Each<Num, Mutex>> locks =
                p.each(owner, outer -> outer.each(Kinds.range(1, 3), place -> new Mutex(place, "page_lock")));

        assertThat(Say.expression(locks.of(owner.self())
                        .of(Num.of(2))
                        .heldBy(owner.self())
                        .expression()))
                .isEqualTo("page_lock[self][2] = self");
        assertThat(built().objects())
                .filteredOn(it -> it.name().equals("page_lock"))
                .extracting(it -> Say.expression(it.held().orElseThrow()))
                .containsExactly("(\\E p \\in owner : (\\E i \\in 1..3 : page_lock[p][i] = self))");
    }
}
