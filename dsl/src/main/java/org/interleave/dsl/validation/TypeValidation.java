package org.interleave.dsl.validation;

import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;

/** Types are finite and have values. */
final class TypeValidation {
    private TypeValidation() {}

    /**
     * What is wrong with a type.
     *
     * @param code which mistake it is
     * @param problem in words that follow the variable's name
     * @param advice what to write instead
     */
    record Wrong(MistakeCode code, String problem, String advice) {}

    static Optional<Wrong> wrong(Type type) {
        if (type instanceof Type.IntegerType range) {
            OptionalInt low = ValueValidation.number(range.low());
            OptionalInt high = ValueValidation.number(range.high());
            if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
                return Optional.of(new Wrong(
                        ProtocolMistake.EMPTY_RANGE,
                        "has the empty range " + low.getAsInt() + " .. " + high.getAsInt(),
                        "write the smaller number first"));
            }
        }
        if (type instanceof Type.SequenceType sequence
                && ValueValidation.number(sequence.bound()).orElse(1) < 1) {
            return Optional.of(new Wrong(
                    ProtocolMistake.SEQUENCE_WITHOUT_ROOM, "has room for no element", "give it a bound of at least 1"));
        }
        return Types.parts(type).flatMap(part -> wrong(part).stream()).findFirst();
    }

    /** Whether a value of the type names processes of any kind. */
    static boolean holdsAnyProcess(Type type) {
        return Types.everything(type).anyMatch(Type.ProcessIdType.class::isInstance);
    }
}
