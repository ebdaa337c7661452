package org.interleave.generator.samples;

import java.util.stream.Stream;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.Named;

/** The small protocols whose generated text is kept, to be read. */
public final class Samples {
    private Samples() {}

    /** All of them, by name. */
    public static Stream<Named<ProtocolSource>> all() {
        return Stream.of(
                        new ReaderWriter(),
                        new BoundedRetry(),
                        new ThirdParty(),
                        new BoundedBuffer(),
                        new TokenRing(),
                        new SimpleLock(),
                        new Peterson(),
                        new Parking())
                .map(sample -> Named.of(sample.getClass().getSimpleName(), sample));
    }
}
