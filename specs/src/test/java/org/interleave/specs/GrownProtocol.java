package org.interleave.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcProgressListener;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;
import org.interleave.specs.oom.OomSizes;
import org.interleave.specs.oom.OomVictimsArcangeli25July2017;
import org.interleave.specs.oom.OomVictimsV4_13;
import org.interleave.specs.oom.OomVictimsV4_14;

/**
 * A version of the OOM reaper with several victims, in one size.
 *
 * @param version which
 * @param sizes how many of each
 */
record GrownProtocol(Version version, OomSizes sizes) {
    private static final List<String> SAFETY =
            List.of("TypeOK", "OomLockOk", "MmUsersOk", "MmapSemOk", "OomReaperListOk", "RefcountOk");
    private static final List<String> LIVENESS =
            List.of("NoTimeoutKill", "ReaperNeverStuck", "OomResolved", "ExitCompletes");

    /** The versions, with what holds of them besides. */
    enum Version {
        /** Linux 4.13. */
        V4_13("4.13", OomVictimsV4_13::new, List.of("NoReapAfterTeardown")),
        /** The patch of 25 July 2017. */
        ARCANGELI_25_JULY_2017(
                "25 July",
                OomVictimsArcangeli25July2017::new,
                List.of("NoReapAfterTeardown", "NoSpuriousKill", "NoSelfSkip")),
        /** Linux 4.14, in which a third party may drop the last reference, and then nobody waits. */
        V4_14("4.14", OomVictimsV4_14::new, List.of("NoSpuriousKill"));

        private final String title;
        private final Function<OomSizes, ProtocolSource> make;
        private final List<String> holdsBesides;

        Version(String title, Function<OomSizes, ProtocolSource> make, List<String> holdsBesides) {
            this.title = title;
            this.make = make;
            this.holdsBesides = holdsBesides;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static GrownProtocol of(Version version, int victims, int allocators, int thirdParties, int retries) {
        return new GrownProtocol(version, new OomSizes(victims, allocators, thirdParties, retries, true));
    }

    private Protocol protocol() {
        return version.make.apply(sizes).build();
    }

    /** What TLC finds of everything that holds in every state. */
    TlcResult safety(TlcOptions how) {
        return run(how, (protocol, names) -> ConfigPrinter.safety(protocol, "", names, true), invariants());
    }

    /** The same, where states are one that differ only in who is who. */
    TlcResult safetyWithSymmetry(TlcOptions how) {
        return run(how, (protocol, names) -> ConfigPrinter.symmetric(protocol, "", names, true), invariants());
    }

    /** What TLC finds of everything that holds of steps and behaviours. */
    TlcResult liveness(TlcOptions how) {
        return run(how, (protocol, names) -> ConfigPrinter.liveness(protocol, "", names), LIVENESS);
    }

    private List<String> invariants() {
        List<String> names = new ArrayList<>(SAFETY);
        names.addAll(version.holdsBesides);
        return names;
    }

    private TlcResult run(TlcOptions how, BiFunction<Protocol, List<String>, String> config, List<String> names) {
        GeneratedModule module = TlaGenerator.generate(protocol());
        TlcSpec spec = new TlcSpec(
                module.name(),
                module.text(),
                module.config(config.apply(module.lowered().protocol(), names)));
        return new TlcRunner(TlaTools.find()).run(spec, how, TlcProgressListener.NONE);
    }

    @Override
    public String toString() {
        return version + " | " + sizes.victims() + " | " + sizes.allocators() + " | " + sizes.thirdParties() + " | "
                + sizes.retries();
    }
}
