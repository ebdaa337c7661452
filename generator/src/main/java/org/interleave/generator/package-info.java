/** What a protocol turns into: a TLA+ module fit for review, and the map from its lines back to the protocol. */
@NullMarked
package org.interleave.generator;

import org.jspecify.annotations.NullMarked;
