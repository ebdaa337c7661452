package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.ablation;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.InterleavingPrinter;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.About;
import org.interleave.specs.bluetooth.BtmtksdioResetV2;
import org.interleave.specs.bluetooth.L2capListenV4;
import org.interleave.specs.bluetooth.L2capRejectListRcu;
import org.interleave.specs.net.LocklessQdiscMissed;
import org.interleave.specs.net.Tg3TransmitBarriers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each hunk of the gallery's fixes carries, and that its page shows what the tool prints. */
@DisplayName("The gallery")
class GalleryTest {
    private static final Path PAGE = Path.of("GALLERY.md");

    private static final Set<String> PACKAGES = Set.of("bluetooth", "net", "seqcount", "swap");

    private static final List<ProtocolEntry> ENTRIES = Expectations.all().stream()
            .filter(entry -> PACKAGES.contains(subsystem(entry)))
            .toList();

    /** The last part of the name of the package that expects something of a protocol. */
    private static String subsystem(ProtocolEntry entry) {
        String name = entry.source().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Nested
    class fixes {
        private static Ablation of(Supplier<? extends Patch<?>> patch) {
            return ablation(patch, CheckOptions.DEFAULT.by(Engine.FAST));
        }

        @Test
        void of_the_reject_list_need_both_the_section_and_the_grace_period() {
            assertThat(of(L2capRejectListRcu::new))
                    .carriesOnly("net/bluetooth/l2cap_core.c:l2cap_recv_frame", "EntryOk")
                    .carriesOnly("net/bluetooth/hci_core.c:hci_bdaddr_list_del", "EntryOk");
        }

        @Test
        void of_btmtksdio_release_the_host_for_the_deadlock_and_the_handler_for_quiet() {
            assertThat(of(BtmtksdioResetV2::new))
                    .carriesOnly("drivers/bluetooth/btmtksdio.c:btmtksdio_reset:irq", "QuietInReset")
                    .carriesOnly(
                            "drivers/bluetooth/btmtksdio.c:btmtksdio_reset:host",
                            "LockOrder",
                            "NoDeadlock",
                            "NobodyHangs",
                            "ResetEnds");
        }

        @Test
        void of_the_listening_socket_hold_put_and_skip_each_for_something_else() {
            assertThat(of(L2capListenV4::new))
                    .carriesOnly("net/bluetooth/af_bluetooth.c:bt_accept_dequeue", "SkOk", "SkRefcntOk")
                    .carriesOnly("net/bluetooth/l2cap_sock.c:l2cap_sock_cleanup_listen", "SkNotLeaked")
                    .carriesOnly("net/bluetooth/l2cap_sock.c:l2cap_sock_cleanup_listen:skip", "SkRefcntOk");
        }

        @Test
        void of_the_qdisc_clear_MISSED_only_for_a_softirq_that_rests() {
            assertThat(of(LocklessQdiscMissed::new))
                    .carriesOnly("include/net/sch_generic.h:qdisc_run_begin", "PacketsAreSent")
                    .carriesOnly("include/net/sch_generic.h:qdisc_run_end", "PacketsAreSent")
                    .carriesOnly("net/sched/sch_generic.c:__qdisc_run", "SoftirqRests");
        }

        /** Until memory order is modelled. */
        @Test
        void of_tg3_carry_nothing_under_sequential_consistency() {
            assertThat(of(Tg3TransmitBarriers::new))
                    .carriesNothing("drivers/net/tg3.c:tg3_start_xmit", "drivers/net/tg3.c:tg3_tx");
        }
    }

    @Nested
    class page {
        /** A block of text whose first line is a protocol and a property. */
        private static final Pattern SHOWN = Pattern.compile("(?s)```text\n(\\w+) (\\w+)\n.*?```");

        @Test
        void names_every_protocol() throws IOException {
            assertThat(ENTRIES).isNotEmpty();
            assertThat(Files.readString(PAGE))
                    .contains(ENTRIES.stream()
                            .map(entry -> "`" + entry.name() + "`")
                            .toList());
        }

        @Test
        void shows_the_interleavings_that_are_found() throws IOException {
            Map<String, ProtocolResult> results = new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                    .check(ENTRIES).stream()
                            .collect(
                                    Collectors.toMap(result -> result.protocol().name(), Function.identity()));
            String shown = Files.readString(PAGE);

            String found = SHOWN.matcher(shown)
                    .replaceAll(
                            block -> Matcher.quoteReplacement(printed(results.get(block.group(1)), block.group(2))));
            if (System.getProperty("golden.refresh") != null) {
                Files.writeString(PAGE, found);
            }

            assertThat(shown).isEqualTo(found);
        }

        private static String printed(ProtocolResult result, String name) {
            PropertyResult property = result.properties().stream()
                    .filter(each -> each.property().equals(name))
                    .findFirst()
                    .orElseThrow();
            return "```text\n"
                    + result.protocol().name() + " " + name + "\n\n"
                    + String.join("\n", InterleavingPrinter.lines(property, result.session(), Form.CHANGELOG))
                            .stripTrailing()
                    + "\n\n" + property.message() + "\n```";
        }
    }

    @Test
    void says_of_every_protocol_what_kind_of_bug_it_is_and_where_it_comes_from() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(entry.protocol().about().facts())
                        .extracting(About.Fact::name)
                        .contains("Kind", "Source", "Patch", "Author"));
    }
}
