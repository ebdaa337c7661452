package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Group;
import org.interleave.dsl.Op;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.HeapObject;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.tree.Label;

/**
 * A listening L2CAP socket is closed while the link of a child that nobody has accepted goes down: pull requests 129 and
 * 203 of bluez/bluetooth-next. Both take the child off the queue and kill it, and one of them has no reference.
 */
public final class L2capListen extends ProtocolSource {
    final Group child = group("child", "the socket that waits on the accept queue, and its channel");
    final HeapObject sk = new HeapObject(child, "sk");
    final Refcount sk_refcnt = Refcount.refcountT(child, "sk_refcnt", "sk->sk_refcnt", 2, 4)
            .comment("one for the accept queue, one that l2cap_sock_kill drops");
    final Mutex sk_lock = Mutex.wrapped(child, "sk_lock", "lock_sock", "release_sock", "sk");
    final Mutex chan_lock = Mutex.wrapped(child, "chan_lock", "l2cap_chan_lock", "l2cap_chan_unlock", "chan");
    final Bool queued = child.bool("queued", true).comment("on accept_q: bt_sk(sk)->parent is set");
    final Bool on_chan_l = child.bool("on_chan_l", true).comment("chan is on conn->chan_l");
    final Bool chan_data = child.bool("chan_data", true).comment("chan->data is sk, not NULL");
    final Bool SOCK_ZAPPED = child.bool("SOCK_ZAPPED", false).comment("flag of sk");
    final Bool SOCK_DEAD = child.bool("SOCK_DEAD", false).comment("flag of sk");

    final Process closer = process("closer", this::l2cap_sock_cleanup_listen).comment("closes the listening socket.");
    final Process rx_work = process("rx_work", this::l2cap_conn_del).comment("hci_rx_work, which is told of the link.");

    final Label bt_accept_get = label();
    final Label sk_chan = label();
    final Label l2cap_chan_lock = label();

    /** The code before either fix. */
    public L2capListen() {
        super("L2capListen: a listening socket is closed while the link goes down.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "use after free")
                .fact("Source", "bluez/bluetooth-next, pull requests 129 and 203")
                .fact("Patch", "none since e83f5e24da741")
                .fact(
                        "Author",
                        "Safa Karakus, 29 Apr 2026: before the closer has chan->lock, l2cap_conn_del sets "
                                + "SOCK_ZAPPED and kills sk; the closer reads the flags of sk, which is free")
                .leftOut("the lifetime of the channel; the lock of accept_q, so bt_accept_get is one step; "
                        + "conn->lock; more than one child; states other than BT_CONNECTED.");
    }

    @C("net/bluetooth/l2cap_sock.c")
    void l2cap_sock_cleanup_listen() {
        loop(() -> {
            if_(not(bt_accept_dequeue()), () -> break_());
            step(sk_chan, sk.use()).c("chan = l2cap_pi(sk)->chan;");
            step(l2cap_chan_lock, chan_lock.lock());
            l2cap_chan_del();
            l2cap_sock_kill();
            step(chan_lock.unlock());
        });
    }

    /** Whether it returns a child, without a reference for the caller. */
    @C("net/bluetooth/af_bluetooth.c")
    Cond bt_accept_dequeue() {
        Bool got = local("got", false).comment("whether it returns a child");
        loop(() -> {
            if_(bt_accept_get, queued, () -> also(sk_refcnt.get()))
                    .else_(() -> return_())
                    .ways("child", "NULL")
                    .c("sk = bt_accept_get(parent, sk);");
            step("lock_sock", sk.use(), sk_lock.lock()).c("lock_sock(sk);");
            if_("parent", queued, () -> break_()).ways("set", "NULL").c("if (!bt_sk(sk)->parent)");
            step("release_gone", sk.use(), sk_lock.unlock()).c("release_sock(sk);");
            step("put_gone", sock_put()).c("sock_put(sk);");
        });
        step("put_found", sock_put()).c("sock_put(sk);");
        step("unlink_found", bt_accept_unlink()).c("bt_accept_unlink(sk);");
        step("release_sock", sk.use(), sk_lock.unlock(), got.set(true)).c("release_sock(sk); return sk;");
        return got;
    }

    /** Takes the child off the queue, and drops the queue's reference. */
    Op bt_accept_unlink() {
        return together(queued.set(false), sock_put());
    }

    /** Drops a reference; with the last one sk goes. */
    Op sock_put() {
        return together(when(sk_refcnt.isLast(), sk.free()), sk_refcnt.put("sock_put"));
    }

    @C("net/bluetooth/l2cap_core.c")
    void l2cap_conn_del() {
        if_("chan_l", on_chan_l, () -> {
                    step(l2cap_chan_lock, chan_lock.lock());
                    l2cap_chan_del();
                    if_("close", chan_data, () -> l2cap_sock_kill())
                            .ways("sk", "NULL")
                            .c("chan->ops->close(chan);");
                    step(chan_lock.unlock());
                })
                .ways("chan", "empty")
                .c("list_for_each_entry_safe(chan, l, &conn->chan_l, list)");
    }

    @C("net/bluetooth/l2cap_core.c")
    void l2cap_chan_del() {
        if_("teardown", chan_data, () -> l2cap_sock_teardown_cb())
                .ways("sk", "NULL")
                .c("chan->ops->teardown(chan, err);");
        step("list_del", on_chan_l.set(false)).c("list_del(&chan->list);");
    }

    @C("net/bluetooth/l2cap_sock.c")
    void l2cap_sock_teardown_cb() {
        step("lock_teardown", sk.use(), sk_lock.lock()).c("lock_sock_nested(sk, atomic_read(&chan->nesting));");
        if_(
                        "is_child",
                        queued,
                        () -> step("unlink_teardown", bt_accept_unlink())
                                .c("bt_accept_unlink(sk);")
                                .neverFires(closer, "it has taken the child off the queue"))
                .ways("yes", "no")
                .c("if (parent)");
        step("release_teardown", sk.use(), sk_lock.unlock()).c("release_sock(sk);");
        step("zap", sk.use(), SOCK_ZAPPED.set(true)).c("sock_set_flag(sk, SOCK_ZAPPED);");
    }

    @C("net/bluetooth/l2cap_sock.c")
    void l2cap_sock_kill() {
        if_("zapped", SOCK_ZAPPED, () -> {
                    also(sk.use());
                    step("data", chan_data.set(false)).c("l2cap_pi(sk)->chan->data = NULL;");
                    step("dead", sk.use(), SOCK_DEAD.set(true)).c("sock_set_flag(sk, SOCK_DEAD);");
                    step("put_kill", sock_put()).c("sock_put(sk);");
                })
                .else_(() -> also(sk.use()))
                .ways("zapped", "not")
                .c("if (!sock_flag(sk, SOCK_ZAPPED) || sk->sk_socket) return;");
    }

    @Override
    protected void properties() {
        never("QueueIsNotAlone", queued.and(sk_refcnt.isLast()), "the queue never has the only reference");
        eventually("CloseReturns", closer.ended(), "the listening socket is closed");
        eventually("LinkIsDown", rx_work.ended(), "the channels of the link are gone");
        reachable("BothFindIt", closer.at(sk_chan).and(rx_work.at(l2cap_chan_lock)), "both have found the child");
    }
}
