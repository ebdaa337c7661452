package org.interleave.checker.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Compares two texts. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** What {@code diff -u} prints; nothing for equal texts. */
    static List<String> of(String oldName, String oldText, String newName, String newText) {
        List<String> oldLines = oldText.lines().toList();
        List<String> newLines = newText.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                oldName, newName, oldLines, DiffUtils.diff(oldLines, newLines), CONTEXT);
    }
}
