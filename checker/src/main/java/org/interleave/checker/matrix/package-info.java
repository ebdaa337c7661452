/** Verdicts side by side: which property holds in which protocol. Text and page print the same model. */
@NullMarked
package org.interleave.checker.matrix;

import org.jspecify.annotations.NullMarked;
