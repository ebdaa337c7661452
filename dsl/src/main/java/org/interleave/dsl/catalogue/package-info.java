/**
 * The mistakes that can be made in a protocol: each has a code that stays, a sentence, and what to write instead. One
 * enum for each area; the numbers of an area begin with the same digit. The code of a mistake that can no longer be
 * made is given to no other.
 */
@NullMarked
package org.interleave.dsl.catalogue;

import org.jspecify.annotations.NullMarked;
