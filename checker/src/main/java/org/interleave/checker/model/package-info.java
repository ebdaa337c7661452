/** What is checked: a protocol, with everything that is made of it. */
@NullMarked
package org.interleave.checker.model;

import org.jspecify.annotations.NullMarked;
