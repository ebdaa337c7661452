package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Pair;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;

/** Readers and writers, served in the order of a queue: {@code ReadersWriters/MC} of the TLA+ Examples. */
public final class ReadersWriters extends ProtocolSource {
    /** What an actor waits for. */
    enum Wish {
        READ,
        WRITE
    }

    final NamedConstant NumActors;
    final Numbered actor;
    final Process resource;
    final SetVar<Num> readers;
    final SetVar<Num> writers;
    final Fifo<Pair<Val<Wish>, Num>> waiting;

    /** Three actors. */
    public ReadersWriters() {
        this(3);
    }

    /**
     * So many actors.
     *
     * @param actors how many, at least 1
     */
    public ReadersWriters(int actors) {
        super("Readers and writers, served in the order in which they asked");
        NumActors = constant("NumActors", actors, "number of actors", "SomeActors", 1);
        actor = numbered("actor", Num.of(1), NumActors, this::actor);
        resource = process("resource", this::resource);
        readers = set("readers", actor).comment("who reads");
        writers = set("writers", actor).comment("who writes");
        waiting = fifo("waiting", pair(anyOf(Wish.class), actor), NumActors.times(2))
                .comment("who waits, and for what");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "ReadersWriters/ReadersWriters.tla in the TLA+ Examples");
    }

    void actor() {
        Pair<Val<Wish>, Num> read = Pair.of(Val.of(Wish.READ), actor.self());
        Pair<Val<Wish>, Num> write = Pair.of(Val.of(Wish.WRITE), actor.self());
        rules(() -> {
            rule("try_read", await(not(waiting.contains(read))), waiting.append(read))
                    .weaklyFair();
            rule("try_write", await(not(waiting.contains(write))), waiting.append(write))
                    .weaklyFair();
        });
    }

    void resource() {
        Cond served = waiting.notEmpty().and(writers.isEmpty());
        Val<Wish> wish = waiting.first().first();
        Num who = waiting.first().second();
        rules(() -> {
            rule("read", await(served), await(wish.is(Wish.READ)), readers.add(who), waiting.pop())
                    .weaklyFair("ReadOrWrite");
            rule(
                            "write",
                            await(served),
                            await(wish.is(Wish.WRITE)),
                            await(readers.isEmpty()),
                            writers.add(who),
                            waiting.pop())
                    .weaklyFair("ReadOrWrite");
            with_(
                    "one",
                    readers.union(writers),
                    one -> atomic(
                                    "stop",
                                    () -> if_(readers.contains(one), () -> also(readers.remove(one)))
                                            .else_(() -> also(writers.remove(one))))
                            .weaklyFair());
        });
    }

    @Override
    protected void properties() {
        never("NotBoth", readers.notEmpty().and(writers.notEmpty()), "nobody reads while another writes");
        always("OneWriter", writers.size().le(1), "at most one writes");
        forEvery(actor, a -> infinitelyOften("Reads", readers.contains(a), "everyone gets to read"));
        forEvery(actor, a -> infinitelyOften("Writes", writers.contains(a), "everyone gets to write"));
        forEvery(actor, a -> infinitelyOften("StopsReading", not(readers.contains(a)), "nobody reads for ever"));
        forEvery(actor, a -> infinitelyOften("StopsWriting", not(writers.contains(a)), "nobody writes for ever"));
    }
}
