package org.interleave.checker.page;

import java.util.List;
import org.interleave.checker.difference.UnifiedDiff;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;

/**
 * How the modules of a patch and of what it is made to differ, as the page's script reads it.
 *
 * @param base name of what it is made to
 * @param lines a unified diff
 */
record DiffData(String base, List<String> lines) {
    static DiffData of(Protocol base, GeneratedModule patched) {
        String name = patched.lowered().protocol().name();
        return new DiffData(
                base.name(),
                UnifiedDiff.of(
                        base.name() + ".tla", TlaGenerator.generate(base).text(), name + ".tla", patched.text()));
    }
}
