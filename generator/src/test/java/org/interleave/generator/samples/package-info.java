/** Small protocols in the shape of real ones, which the tests print. */
package org.interleave.generator.samples;
