package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The set of all processes")
class ProcessesTest {
    @TempDir
    Path folder;

    /** No variable holds a process. */
    static final class Elects extends ProtocolSource {
        final Bool elected = bool("elected", false);
        final Process p = process("p", this::p);
        final Process q = process("q", () -> step("work"));

        Elects() {
            super("somebody is elected");
        }

        void p() {
            with_("who", processes(), who -> step("elect", elected.set(who.is(q))));
        }

        @Override
        protected void properties() {
            reachable("Elected", elected, "it may be q");
        }
    }

    @Test
    void is_defined_where_only_a_step_names_it() {
        GeneratedModule module = TlaGenerator.generate(new Elects().build());
        GeneratedModule twin = PlusCalGenerator.generate(new Elects().build());

        assertThat(module.text()).contains("Processes == {\"p\", \"q\"}").contains("\\E who \\in Processes :");
        assertThat(twin.text()).contains("Processes == {\"p\", \"q\"}");
        assertThat(Sany.warnings(folder, module, module.text())).isEmpty();
    }
}
