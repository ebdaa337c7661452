package org.interleave.specs;

import static org.interleave.specs.GrownProtocol.Version.ARCANGELI_25_JULY_2017;
import static org.interleave.specs.GrownProtocol.Version.V4_13;
import static org.interleave.specs.GrownProtocol.Version.V4_14;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.interleave.checker.tlc.TlcOptions;

/** The page on the OOM reaper with several victims: how many states there are, and how long TLC takes. */
final class GrowingPage {
    static final Path FILE = Path.of("GROWING.md");

    /** How long one run may take. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Small enough to be looked at in every build. */
    static final List<GrownProtocol> SMALL = List.of(
            GrownProtocol.of(V4_13, 1, 1, 1, 2),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 1, 0, 1),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 1, 1, 2),
            GrownProtocol.of(V4_14, 1, 1, 1, 2),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 2, 1, 1));

    /** Of these liveness is looked at, too. */
    private static final List<GrownProtocol> MIDDLE = List.of(
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 1, 1, 1),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 1, 1, 3),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 2, 1, 2),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 3, 1, 2),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 1, 2, 2),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 1, 2, 2, 2),
            GrownProtocol.of(V4_13, 2, 1, 0, 1),
            GrownProtocol.of(V4_14, 2, 1, 0, 1),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 2, 1, 0, 1),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 2, 2, 0, 1));

    private static final List<GrownProtocol> LARGE = List.of(
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 2, 1, 1, 1),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 2, 1, 1, 2),
            GrownProtocol.of(V4_13, 2, 1, 1, 2),
            GrownProtocol.of(V4_14, 2, 1, 1, 2),
            GrownProtocol.of(V4_13, 3, 1, 0, 1),
            GrownProtocol.of(ARCANGELI_25_JULY_2017, 3, 1, 0, 1));

    /** What stands above the table. */
    static final String BEGINNING = """
            # The OOM reaper with several victims

            [The versions of the OOM reaper](OOM.md) have one victim, one allocator, one third party and two retries.
            `OomVictimsV4_13`, `OomVictimsArcangeli25July2017` and `OomVictimsV4_14` have as many of each as one likes, and the
            C functions and hunks of the versions with one victim:

            ```java
            new OomVictimsArcangeli25July2017(new OomSizes(2, 1, 1, 2))
            ```

            - Victims: tasks that may be killed. Each has an mm of its own: `mm_users`, `MMF_OOM_SKIP`, `mmap_sem`, its
              memory and its page tables. One has been killed, and the reaper has taken it off `oom_reaper_list`. When all
              that are killed have `MMF_OOM_SKIP` set, the OOM killer kills another and puts it at the head of the list,
              from which the one reaper takes the next. Who is not killed lives on.
            - Allocators: each calls the OOM killer until it gets a page, or may kill a task that is none of these victims.
              Which victims' memory is what they need is chosen at the start.
            - Third parties: each has to do with the mm of one victim. It is absent, or ksmd, or has a reference in
              `mm_users`, and may take `mmap_sem` for write.
            - Retries: `MAX_OOM_REAP_RETRIES`. Without a third party nobody makes the reaper try again.

            In the table readers pass a writer that waits for `mmap_sem` (`OomSizes.readersFirst`), for fewer states. Without that,
            and with one victim, the states are those of `OomReaperV4_13`, `OomReaperArcangeli25July2017` and `OomReaperV4_14`: as
            many, and as deep. Only what TLC generates on the way differs, by 30 states or so: it counts a step once for every
            reason there is to take it, and a victim that is killed and drops its reference when nobody needs memory any more
            has two. With two victims, one allocator, one third party and one retry all properties of states come out as with
            one victim, and the counterexamples are as long.

            Victims, allocators and third parties are symmetric families. Symmetry is for safety only: TLC's liveness is wrong
            with it. Safety is all that holds in every state, liveness all that is said of steps and behaviours. Where liveness
            is empty it was not tried. A search that is out of time was given three minutes, and `>` is how far it came at
            least. Three victims without a third party are about as much as TLC can do in that time, with symmetry a third of
            it; liveness comes to its end with two victims, and no third party.

            Times are of one machine with two processors and little else to do: one worker of TLC, 1 GB, with the start of a
            JVM. They are here to be compared with each other. The other figures are the same each time, and a test holds
            those of the smallest sizes, the first rows. These protocols have no committed modules: `mvn verify` would take
            too long. To measure anew, in some twenty minutes:
            `mvn test -pl dsl,generator,checker,specs -Dtest=GrowingPageTest#is_measured -Dsurefire.failIfNoSpecifiedTests=false -Dgrow`

            """;

    private static final String HEAD = """
            | version | victims | allocators | third parties | retries | states | depth | with symmetry | safety | with symmetry | liveness |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private GrowingPage() {}

    /** Measures all sizes, and writes the page; again after each row, so that one can look at it. */
    static void measure() throws IOException {
        StringBuilder page = new StringBuilder(BEGINNING).append(HEAD);
        TlcOptions quick = TlcOptions.defaults().withTimeout(LIMIT);
        TlcOptions thorough = quick.withTuning(TlcOptions.Tuning.LONG_RUN);
        for (GrownProtocol protocol : SMALL) {
            add(page, GrownRow.safety(protocol, quick).withLiveness(quick));
        }
        for (GrownProtocol protocol : MIDDLE) {
            add(page, GrownRow.safety(protocol, thorough).withLiveness(thorough));
        }
        for (GrownProtocol protocol : LARGE) {
            add(page, GrownRow.safety(protocol, thorough));
        }
    }

    private static void add(StringBuilder page, GrownRow row) throws IOException {
        Files.writeString(FILE, page.append(row.text()).append('\n'));
    }
}
