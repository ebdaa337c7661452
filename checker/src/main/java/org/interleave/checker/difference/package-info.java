/** What differs between the results of two checks. */
@NullMarked
package org.interleave.checker.difference;

import org.jspecify.annotations.NullMarked;
