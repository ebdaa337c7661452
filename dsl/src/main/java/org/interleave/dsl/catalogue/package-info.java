/** The mistakes that can be made in a protocol. */
@NullMarked
package org.interleave.dsl.catalogue;

import org.jspecify.annotations.NullMarked;
