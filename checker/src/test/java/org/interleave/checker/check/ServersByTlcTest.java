package org.interleave.checker.check;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("tlc")
@DisplayName("A server may wait for ever, for TLC as well")
class ServersByTlcTest extends ServersTest {
    @Override
    Engine engine() {
        return Engine.TLC;
    }
}
