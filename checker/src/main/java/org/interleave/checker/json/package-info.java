/** What came out of the checks, as JSON for programs. */
@NullMarked
package org.interleave.checker.json;

import org.jspecify.annotations.NullMarked;
