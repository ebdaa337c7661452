package org.interleave.specs.bluetooth;

import org.interleave.checker.expectation.Expectations;

/** What each version of each protocol does with each property. */
public final class BluetoothExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public BluetoothExpectations() {}

    @Override
    protected void expectations() {
        expect(L2capListen.class).violates("SkOk").inStates(21).holdsEverythingElseWithoutMisuse();
        expect(L2capListenV1.class).violates("SkRefcntOk").inStates(21).holdsEverythingElseWithoutMisuse();
        expect(L2capListenV4.class).holdsEverythingElse();

        expect(BtmtksdioReset.class).violates("NoDeadlock").violates("LockOrder").violates("ResetEnds").holdsEverythingElse();
        expect(BtmtksdioResetV1.class).violates("QuietInReset").holdsEverythingElse();
        expect(BtmtksdioResetV2.class).holdsEverythingElse();
        expect(BtmtksdioResetSwapped.class).violates("QuietInReset").holdsEverythingElse();
    }
}
