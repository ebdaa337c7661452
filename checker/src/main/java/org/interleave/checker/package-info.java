/** What is found out about a protocol: the run of TLC, its verdict, and the interleaving that breaks a property. */
@NullMarked
package org.interleave.checker;

import org.jspecify.annotations.NullMarked;
