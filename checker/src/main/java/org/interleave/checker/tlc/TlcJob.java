package org.interleave.checker.tlc;

/**
 * One of many runs.
 *
 * @param spec what to check
 * @param options how to run TLC
 * @param listener is told how far the run has come
 */
public record TlcJob(TlcSpec spec, TlcOptions options, TlcProgressListener listener) {}
