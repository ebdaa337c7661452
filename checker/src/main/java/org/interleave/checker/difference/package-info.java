/** What differs between the results of two checks, or between two texts. */
@NullMarked
package org.interleave.checker.difference;

import org.jspecify.annotations.NullMarked;
