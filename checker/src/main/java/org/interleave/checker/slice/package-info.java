/** Which steps of a behaviour have to do with what is wrong at its end: a dynamic slice of it. */
@NullMarked
package org.interleave.checker.slice;

import org.jspecify.annotations.NullMarked;
