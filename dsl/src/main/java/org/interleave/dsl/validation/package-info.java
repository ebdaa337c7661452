/** Finds everything that is wrong with a protocol before anything is made of it. */
@NullMarked
package org.interleave.dsl.validation;

import org.jspecify.annotations.NullMarked;
