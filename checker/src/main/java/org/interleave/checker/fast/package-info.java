/**
 * Explores a protocol that was compiled to Java: breadth first, exactly, with any number of threads.
 *
 * <p>{@link org.interleave.checker.fast.Explorer} finds every state that can be reached and answers all questions about
 * states and steps in one search. What is said for ever is answered afterwards, by {@code liveness}, in the graph that
 * was found. Nothing here knows how a protocol was written, nor what its numbers stand for.
 */
@NullMarked
package org.interleave.checker.fast;

import org.jspecify.annotations.NullMarked;
