/**
 * The tree of a protocol: immutable records that say what the author said, each with the file and line of the call
 * that made it. Nothing here runs, prints or checks anything.
 */
@NullMarked
package org.interleave.dsl.tree;

import org.jspecify.annotations.NullMarked;
