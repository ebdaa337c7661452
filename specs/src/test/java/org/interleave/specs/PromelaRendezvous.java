package org.interleave.specs;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

final class PromelaRendezvous extends ProtocolSource {
    final Bool listens = bool("listens", false).comment("the receiver is at the channel");
    final Int y = integer("y", 0, 2, 0);
    final Process sender = process("sender", this::send);
    final Process receiver = process("receiver", this::receive);
    final Label received = label();
    final Label use = label();

    PromelaRendezvous() {
        super("The sender's step is the handshake.");
    }

    void send() {
        loop(() -> with_("x", range(1, 2), x -> step("send", await(listens), y.set(x), listens.set(false))));
    }

    void receive() {
        loop(() -> {
            step("listen", listens.set(true));
            step(received, await(not(listens)));
            step(use, y.set(0));
        });
    }

    @Override
    protected void properties() {
        never("Lost", receiver.at(received).and(not(listens)).and(y.is(0)), "what is sent arrives");
        infinitelyOften("Progress", receiver.at(use), "messages go through again and again");
    }
}
