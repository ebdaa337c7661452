/** Finds out what each hunk of a patch carries: checks the patch with some of its hunks left out. */
@NullMarked
package org.interleave.checker.ablation;

import org.jspecify.annotations.NullMarked;
