package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;
import org.interleave.dsl.kernel.Rcu;

/** The fix: the list is walked in an RCU read section, and an entry is freed after a grace period. */
public final class L2capRejectListRcu extends Patch<L2capRejectList> {
    final Rcu rcu = new Rcu(this, "rcu", 1);

    /** Pull request 630. */
    public L2capRejectListRcu() {
        super(new L2capRejectList(), "Bluetooth: L2CAP: Fix reject-list lookup UAF, 21 Aug 2026");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.paragraph("An entry is freed by synchronize_rcu() and kfree() here; the patch may put it off with "
                + "kfree_rcu() instead.");
    }

    @Override
    protected void hunks() {
        hunk("net/bluetooth/l2cap_core.c", "l2cap_recv_frame", () -> {
            before("hci_bdaddr_list_lookup", () -> step(rcu.readLock()));
            after("hci_bdaddr_list_lookup", () -> step(rcu.readUnlock()));
        });

        hunk("net/bluetooth/hci_core.c", "hci_bdaddr_list_del", () -> before("kfree", () -> step(rcu.synchronize())));
    }
}
