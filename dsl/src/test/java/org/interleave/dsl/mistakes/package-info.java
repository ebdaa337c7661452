/**
 * What the language says about protocols that are wrong: one message for each mistake, with file and line, what is
 * wrong, and what to write instead. The lines are those with a comment such as {@code // <- twice}.
 */
package org.interleave.dsl.mistakes;
