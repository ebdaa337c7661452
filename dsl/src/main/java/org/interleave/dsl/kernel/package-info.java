/**
 * Kernel primitives under the names they have in Linux. Each is an ordinary class, written with the public language
 * and nothing else: a user can write another one. Each knows how it is misused and says so, without being asked.
 */
@NullMarked
package org.interleave.dsl.kernel;

import org.jspecify.annotations.NullMarked;
