package org.interleave.specs.bluetooth;

import org.interleave.dsl.Patch;

/** What the fix could not do: the walk takes the lock of the list. l2cap_conn_add takes the two the other way round. */
public final class L2capRejectListHdevLock extends Patch<L2capRejectList> {
    /** What pull request 630 says that it does not do. */
    public L2capRejectListHdevLock() {
        super(new L2capRejectList(), "rejected in pull request 630: l2cap_recv_frame takes hdev->lock");
    }

    @Override
    protected void hunks() {
        hunk("net/bluetooth/l2cap_core.c", "l2cap_recv_frame", () -> {
            before("hci_bdaddr_list_lookup", () -> step(base.hdev_lock.lock()));
            after("hci_bdaddr_list_lookup", () -> step(base.hdev_lock.unlock()));
        });
    }
}
