/** Checks of protocols in unit tests: {@code assertThat(check(protocol)).violates("X").inStates(7)}. */
@NullMarked
package org.interleave.checker.assertion;

import org.jspecify.annotations.NullMarked;
