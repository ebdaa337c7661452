/** A race of the swap cache: {@link org.interleave.specs.swap.Swapin}, and its two fixes. */
@NullMarked
package org.interleave.specs.swap;

import org.jspecify.annotations.NullMarked;
