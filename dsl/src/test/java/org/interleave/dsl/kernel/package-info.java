/** The primitives of the kernel, and the page about them. */
package org.interleave.dsl.kernel;
