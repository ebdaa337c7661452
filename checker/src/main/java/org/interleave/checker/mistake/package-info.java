/** The mistakes that a command can tell of, each with a code. Those in protocols are in the catalogue of the DSL. */
@NullMarked
package org.interleave.checker.mistake;

import org.jspecify.annotations.NullMarked;
