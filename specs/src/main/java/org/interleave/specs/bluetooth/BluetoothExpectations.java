package org.interleave.specs.bluetooth;

import org.interleave.checker.expectation.Expectations;

/** What each version of each protocol does with each property. */
public final class BluetoothExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public BluetoothExpectations() {}

    @Override
    protected void expectations() {
        expect(L2capRejectList.class).violates("EntryOk").inStates(7).holdsEverythingElseWithoutMisuse();
        expect(L2capRejectListRcu.class).holdsEverythingElse();
        expect(L2capRejectListHdevLock.class)
                .violates("LockOrder")
                .inStates(2)
                .violates("NoDeadlock")
                .inStates(3)
                .violates("FrameIsReceived")
                .holdsEverythingElse();

        expect(L2capListen.class).violates("SkOk").inStates(21).holdsEverythingElseWithoutMisuse();
        expect(L2capListenV1.class).violates("SkRefcntOk").inStates(21).holdsEverythingElseWithoutMisuse();
        expect(L2capListenV4.class).holdsEverythingElse();

        expect(BtmtksdioReset.class)
                .violates("NoDeadlock")
                .inStates(12)
                .violates("LockOrder")
                .violates("ResetEnds")
                .holdsEverythingElse();
        expect(BtmtksdioResetV1.class).violates("QuietInReset").inStates(21).holdsEverythingElse();
        expect(BtmtksdioResetV2.class).holdsEverythingElse();
        expect(BtmtksdioResetSwapped.class)
                .violates("QuietInReset")
                .inStates(22)
                .holdsEverythingElse();
    }
}
