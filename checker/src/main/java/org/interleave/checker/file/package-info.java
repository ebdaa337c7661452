/** Files that are written beside the ones they replace. */
@NullMarked
package org.interleave.checker.file;

import org.jspecify.annotations.NullMarked;
