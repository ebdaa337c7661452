/** The author's own classes, compiled and loaded anew whenever they change. */
@NullMarked
package org.interleave.checker.watch;

import org.jspecify.annotations.NullMarked;
