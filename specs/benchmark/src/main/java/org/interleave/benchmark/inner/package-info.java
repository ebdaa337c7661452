/** The loops in which a search spends its time, measured by JMH. */
@NullMarked
package org.interleave.benchmark.inner;

import org.jspecify.annotations.NullMarked;
