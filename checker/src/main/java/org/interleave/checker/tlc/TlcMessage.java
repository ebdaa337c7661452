package org.interleave.checker.tlc;

import java.util.List;

/**
 * A message of TLC.
 *
 * @param code what kind of message it is, one of {@link MessageCode}'s or one that does not matter here
 * @param severity 0 for information, 1 for an error, 2 for an error in TLC itself, 3 for a warning, 4 for a state
 * @param text its lines, without the messages inside it
 * @param nested the messages inside it, outermost only, in order
 */
record TlcMessage(int code, int severity, String text, List<TlcMessage> nested) {
    TlcMessage {
        nested = List.copyOf(nested);
    }
}
