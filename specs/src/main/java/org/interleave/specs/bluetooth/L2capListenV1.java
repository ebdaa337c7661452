package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The first fix: the closer takes a reference when it has got the child. By then the child may be gone. */
public final class L2capListenV1 extends Patch<L2capListen> {
    /** Pull request 129. */
    public L2capListenV1() {
        super(
                new L2capListen(),
                "Bluetooth: l2cap: fix UAF race in l2cap_sock_cleanup_listen, Safa Karakus, 29 Apr 2026");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Source", "bluez/bluetooth-next, pull request 129");
    }

    @Override
    protected void hunks() {
        hunk("net/bluetooth/l2cap_sock.c", "l2cap_sock_cleanup_listen", () -> {
            before(base.sk_chan, () -> step("sock_hold", base.sk_refcnt.get()).c("sock_hold(sk);"));
            replace(
                    "l2cap_sock_kill",
                    was -> if_("is_dead", not(base.SOCK_DEAD), was).c("if (!sock_flag(sk, SOCK_DEAD))"));
            after("l2cap_chan_unlock", () -> step("sock_put", base.sock_put()).c("sock_put(sk);"));
        });
    }
}
