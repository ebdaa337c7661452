/**
 * The second pass: actions become the text of a TLA+ module that a reviewer enjoys reading, with a map from its
 * lines back to the protocol. The text depends on the protocol and on nothing else, to the byte.
 */
@NullMarked
package org.interleave.generator.tla;

import org.jspecify.annotations.NullMarked;
