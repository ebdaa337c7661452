package org.interleave.checker.cli;

import java.nio.file.Path;

/**
 * A file that the user named.
 *
 * @param option the option behind which it was named
 * @param file as it was named
 */
record NamedFile(String option, Path file) {}
