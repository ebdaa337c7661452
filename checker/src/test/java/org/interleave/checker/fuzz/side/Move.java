package org.interleave.checker.fuzz.side;

import java.util.Optional;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;

/**
 * Something that a process can do in a state.
 *
 * @param process name of the process or family
 * @param member which member; the process itself if it is no family
 * @param place where it stands
 * @param step the step it takes: the place, or the first step of a way
 * @param target the state behind it; where it breaks a rule, the state before it, since it leads nowhere
 * @param copies how often TLC would find it
 * @param breaks the rule that it breaks
 */
record Move(
        String process, Value member, Place place, Place step, State target, long copies, Optional<String> breaks) {}
