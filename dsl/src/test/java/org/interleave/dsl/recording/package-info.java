/** What a protocol that is written as a class records: its statements, the C functions they stand in, their lines. */
package org.interleave.dsl.recording;
