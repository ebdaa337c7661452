/** Protocols of real patches, and what is expected of each. */
@NullMarked
package org.interleave.specs;

import org.jspecify.annotations.NullMarked;
