/**
 * Races of the network's transmit side: {@link org.interleave.specs.net.LocklessQdisc}, {@link
 * org.interleave.specs.net.Tg3Transmit}, and their fixes.
 */
@NullMarked
package org.interleave.specs.net;

import org.jspecify.annotations.NullMarked;
