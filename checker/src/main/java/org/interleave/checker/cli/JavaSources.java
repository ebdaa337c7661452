package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.JdkCompiler;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.generator.compiled.EmittedProtocol;

/** The Java classes of protocols, for people to read. */
final class JavaSources {
    private JavaSources() {}

    /** The text of each class by its file; a protocol that has none is told of and left out. */
    static Map<Path, String> of(List<ProtocolEntry> entries, Path folder, Output output) {
        if (!JdkCompiler.canDescribeJava()) {
            throw JdkCompiler.missing("it cannot write classes either", "use the java of a JDK, or leave out --java");
        }
        Map<Path, String> sources = new LinkedHashMap<>();
        for (ProtocolEntry entry : entries) {
            try {
                EmittedProtocol emitted =
                        ProtocolCompiler.emit(entry.session().get().lowered());
                sources.put(folder.resolve(emitted.className().replace('.', '/') + ".java"), emitted.source());
            } catch (CannotCompileException e) {
                output.err().println(e.getMessage());
            }
        }
        return sources;
    }
}
