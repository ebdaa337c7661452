/** The catalogue of mistakes: its codes are unique, every one is provoked by a test, and a page shows them all. */
@NullMarked
package org.interleave.checker.mistake;

import org.jspecify.annotations.NullMarked;
