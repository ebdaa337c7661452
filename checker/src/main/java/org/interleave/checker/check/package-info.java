/** Checks protocols against what is expected of them, and tells what came out. */
@NullMarked
package org.interleave.checker.check;

import org.jspecify.annotations.NullMarked;
