package org.interleave.checker.ablation;

import java.util.Optional;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.model.Session;

/**
 * That a property holds with the whole patch, and does not without one of its hunks.
 *
 * @param property the property as it came out without the hunk
 * @param session the protocol without the hunk
 * @param before the property as it came out before the patch, where that is known
 */
public record Need(PropertyResult property, Session session, Optional<PropertyResult> before) {}
