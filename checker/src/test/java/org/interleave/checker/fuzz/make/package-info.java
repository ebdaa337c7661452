/** Makes random protocols out of a list of numbers: {@link org.interleave.checker.fuzz.make.RandomProtocol}. */
package org.interleave.checker.fuzz.make;
