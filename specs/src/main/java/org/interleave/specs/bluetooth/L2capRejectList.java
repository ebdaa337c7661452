package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.HeapObject;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;

/** A frame comes in while its sender is unblocked: pull request 630 of bluez/bluetooth-next. */
public final class L2capRejectList extends ProtocolSource {
    final Mutex hdev_lock = Mutex.wrapped(this, "hdev_lock", "hci_dev_lock", "hci_dev_unlock", "hdev");
    final Mutex conn_lock = new Mutex(this, "conn_lock", "conn->lock");
    final HeapObject entry = new HeapObject(this, "entry");
    final Bool listed = bool("listed", true).comment("the entry is on hdev->reject_list");

    final Process rx_work = process("rx_work", this::l2cap_recv_frame).comment("hci_rx_work: a frame has come in.");
    final Process mgmt = process("mgmt", this::unblock_device).comment("a user unblocks the sender.");
    final Process connect = process("connect", this::l2cap_conn_add).comment("a new connection.");

    final Label read_entry = label();

    /** The code before a fix. */
    public L2capRejectList() {
        super("L2capRejectList: a frame comes in while its sender is unblocked.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "use after free")
                .fact("Source", "bluez/bluetooth-next, pull request 630")
                .fact("Patch", "none")
                .fact(
                        "Author",
                        "21 Aug 2026: l2cap_recv_frame fetches the entry; unblock_device removes and frees it; "
                                + "l2cap_recv_frame reads entry->bdaddr_type")
                .leftOut("other entries of the list, and block_device, which adds one; what is done with the frame.");
    }

    @C("net/bluetooth/l2cap_core.c")
    void l2cap_recv_frame() {
        step("lock_conn", conn_lock.lock());
        hci_bdaddr_list_lookup();
        step("unlock_conn", conn_lock.unlock());
    }

    @C("net/bluetooth/hci_core.c")
    void hci_bdaddr_list_lookup() {
        if_(
                        "list_for_each_entry",
                        listed,
                        () -> step(read_entry, entry.use())
                                .c("if (!bacmp(&b->bdaddr, bdaddr) && b->bdaddr_type == type)"))
                .ways("entry", "empty")
                .c("list_for_each_entry(b, bdaddr_list, list)");
    }

    @C("net/bluetooth/mgmt.c")
    void unblock_device() {
        step(hdev_lock.lock());
        hci_bdaddr_list_del();
        step(hdev_lock.unlock());
    }

    @C("net/bluetooth/hci_core.c")
    void hci_bdaddr_list_del() {
        step("list_del", listed.set(false)).c("list_del(&entry->list);");
        step(entry.free());
    }

    @C("net/bluetooth/l2cap_core.c")
    void l2cap_conn_add() {
        step(hdev_lock.lock());
        step("lock_conn", conn_lock.lock());
        step("unlock_conn", conn_lock.unlock());
        step(hdev_lock.unlock());
    }

    @Override
    protected void properties() {
        eventually("FrameIsReceived", rx_work.ended(), "a frame is looked at, and its buffer is free again");
        reachable("SenderIsRejected", rx_work.at(read_entry).and(listed), "a frame can be rejected");
    }
}
