/** The commands: they find the protocols, check them and print what came out. */
@NullMarked
package org.interleave.checker.cli;

import org.jspecify.annotations.NullMarked;
