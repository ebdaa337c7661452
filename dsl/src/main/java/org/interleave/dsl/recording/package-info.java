/** How the author's Java code is run while a protocol is recorded: its lines, its failures, its limits, its state. */
@NullMarked
package org.interleave.dsl.recording;

import org.jspecify.annotations.NullMarked;
