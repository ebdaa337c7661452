/** Values of TLA+ as a checker reports them: immutable, comparable, printed as compact TLA+. */
@NullMarked
package org.interleave.checker.value;

import org.jspecify.annotations.NullMarked;
