package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The fourth fix: the reference is taken while the child is locked, and nobody kills twice. */
public final class L2capListenV4 extends Patch<L2capListen> {
    /** Pull request 203. */
    public L2capListenV4() {
        super(
                new L2capListen(),
                "v4, Bluetooth: fix UAF in l2cap_sock_cleanup_listen() vs l2cap_conn_del(), 16 May 2026, ab1513597c6c");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Source", "bluez/bluetooth-next, pull request 203");
    }

    @Override
    protected void hunks() {
        hunk(
                "net/bluetooth/af_bluetooth.c",
                "bt_accept_dequeue",
                () -> before(
                        "release_sock",
                        () -> step("sock_hold", base.sk_refcnt.get()).c("sock_hold(sk);")));

        hunk(
                "net/bluetooth/l2cap_sock.c",
                "l2cap_sock_cleanup_listen",
                () -> after(
                        "l2cap_chan_unlock",
                        () -> step("sock_put", base.sock_put()).c("sock_put(sk);")));

        hunk(
                "net/bluetooth/l2cap_sock.c",
                "l2cap_sock_cleanup_listen",
                "skip",
                () -> after(
                        base.l2cap_chan_lock,
                        () -> if_("chan_data", not(base.chan_data), () -> {
                                    step("unlock_gone", base.chan_lock.unlock());
                                    step("put_dead", base.sock_put()).c("sock_put(sk);");
                                    continue_();
                                })
                                .c("if (!chan->data)")));
    }
}
