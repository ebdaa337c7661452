/** What came out of the checks, as a report that build servers show like that of unit tests. */
@NullMarked
package org.interleave.checker.junit;

import org.jspecify.annotations.NullMarked;
