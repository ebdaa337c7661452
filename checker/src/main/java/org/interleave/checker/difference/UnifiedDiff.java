package org.interleave.checker.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Compares two texts. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * Prints what {@code diff -u} prints.
     *
     * @param oldName name of the one text
     * @param oldText its lines
     * @param newName name of the other text
     * @param newText its lines
     * @return the lines of the difference; none for equal texts
     */
    public static List<String> of(String oldName, String oldText, String newName, String newText) {
        List<String> oldLines = oldText.lines().toList();
        List<String> newLines = newText.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                oldName, newName, oldLines, DiffUtils.diff(oldLines, newLines), CONTEXT);
    }
}
