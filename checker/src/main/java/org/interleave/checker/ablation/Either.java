package org.interleave.checker.ablation;

import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.model.Session;

/**
 * That a property holds while one of several hunks is there, and does not when all of them are left out.
 *
 * @param property the property as it came out without all of these hunks
 * @param session the protocol without all of these hunks
 * @param hunks names of the hunks
 */
public record Either(PropertyResult property, Session session, List<String> hunks) {
    /**
     * Copies the list.
     *
     * @param property kept as it is
     * @param session kept as it is
     * @param hunks copied
     */
    public Either {
        hunks = List.copyOf(hunks);
    }
}
