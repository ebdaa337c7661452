package org.interleave.specs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of code on a page.
 *
 * @param language what stands behind the first fence; empty where nothing does
 * @param text the lines between the fences
 */
record CodeBlock(String language, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)\\n```$");

    static List<CodeBlock> in(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(block -> new CodeBlock(block.group(1), block.group(2)))
                .toList();
    }

    /** A page without its blocks, whose brackets are no links. */
    static String without(String page) {
        return BLOCK.matcher(page).replaceAll("");
    }
}
