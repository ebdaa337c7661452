/** What came out of the checks, as a page to look at: one HTML file that needs nothing else. */
@NullMarked
package org.interleave.checker.page;

import org.jspecify.annotations.NullMarked;
