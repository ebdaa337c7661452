/**
 * What a protocol compiled to Java looks like from outside: states packed into longs, successors into a buffer. Nothing
 * here knows how the class came to be, nor who explores it.
 */
@NullMarked
package org.interleave.generator.compiled;

import org.jspecify.annotations.NullMarked;
