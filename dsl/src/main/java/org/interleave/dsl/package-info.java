/**
 * The language: what an author of a protocol writes. {@link org.interleave.dsl.ProtocolSource} is the base of a
 * protocol written as a class; {@link org.interleave.dsl.ProtocolBuilder} is the plain builder underneath.
 */
@NullMarked
package org.interleave.dsl;

import org.jspecify.annotations.NullMarked;
