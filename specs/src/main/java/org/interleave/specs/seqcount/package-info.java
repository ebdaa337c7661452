/** A race of the kernel's own seqcount: {@link org.interleave.specs.seqcount.SeqcountReload}, and its fix. */
@NullMarked
package org.interleave.specs.seqcount;

import org.jspecify.annotations.NullMarked;
