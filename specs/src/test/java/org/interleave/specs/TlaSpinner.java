package org.interleave.specs;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

final class TlaSpinner extends ProtocolSource {
    final Family spinner = processes("spinner", 2, this::spin).symmetric();
    final Process owner = process("owner", this::own);
    final Bool locked = bool("locked", true);

    TlaSpinner() {
        super("Two spin until a third unlocks, which it need not do.");
    }

    void spin() {
        while_("look", locked, () -> {}).spins();
    }

    void own() {
        step("compute").mayBlockForever();
        step("unlock", locked.set(false));
    }

    @Override
    protected void properties() {
        leadsTo("AllGoOn", not(locked), spinner.ended(), "who spins goes on when it is unlocked");
        infinitelyOften("Unlocked", not(locked), "the owner unlocks");
    }
}
