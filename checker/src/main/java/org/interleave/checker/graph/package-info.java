/** All states of a protocol and the steps between them, as a picture: in the language of Graphviz, and as SVG. */
@NullMarked
package org.interleave.checker.graph;

import org.jspecify.annotations.NullMarked;
