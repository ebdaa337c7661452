package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Num;
import org.interleave.dsl.Val;

/** A record of the random protocols. */
record Job(Num size, Cond urgent, Val<Color> color) {}
