package org.interleave.specs;

import org.interleave.dsl.Fifo;
import org.interleave.dsl.Maybe;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

final class TlaLock extends ProtocolSource {
    final NamedConstant N = constant("N", 3, "number of clients", "SomeClients", 1);
    final Numbered client = numbered("client", Num.of(1), N, this::client).owesNothing("nobody has to ask");
    final Process server = process("server", this::server);
    final MaybeVar<Num> holder = maybe("holder", client);
    final Fifo<Num> queue = fifo("queue", client, N);

    TlaLock() {
        super("A lock is granted in the order in which clients ask for it.");
    }

    void client() {
        Num c = client.self();
        rules(() -> rule("request", await(not(queue.contains(c))), queue.append(c)));
    }

    void server() {
        rules(() -> {
            rule("grant", await(holder.isNone()), await(queue.notEmpty()), holder.put(queue.first()), queue.pop())
                    .weaklyFair();
            rule("release", await(holder.isPresent()), holder.clear()).weaklyFair();
        });
    }

    @Override
    protected void properties() {
        forEvery(
                client,
                c -> leadsTo("Served", queue.contains(c), holder.is(Maybe.of(client, c)), "who asks is served"));
    }
}
