package org.interleave.dsl.validation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;

/**
 * The values that an array has elements for, as TLC sees them: the same numbers or names are the same keys.
 *
 * @param numbers whether they are numbers
 * @param values all of them, or the first and the last of the numbers
 */
record Keys(boolean numbers, List<String> values) {
    /** The values of a type, where they are known. */
    static Optional<Keys> of(Type type, Protocol protocol) {
        if (type instanceof Type.IntegerType range) {
            return numbers(range.low(), range.high());
        }
        if (type instanceof Type.MemberType members) {
            return protocol.process(members.family())
                    .flatMap(process -> process.family())
                    .flatMap(Keys::members);
        }
        if (type instanceof Type.EnumType members && !members.orNone()) {
            return Optional.of(
                    new Keys(false, members.members().stream().sorted().toList()));
        }
        return Optional.empty();
    }

    private static Optional<Keys> members(ProcessFamily family) {
        return family.members() instanceof ProcessFamily.Numbered numbered
                ? numbers(numbered.low(), numbered.high())
                : Optional.of(new Keys(
                        false,
                        ((ProcessFamily.Named) family.members())
                                .names().stream()
                                        .map(name -> family.isSymmetric() ? name + " (symmetric)" : name)
                                        .toList()));
    }

    private static Optional<Keys> numbers(Expression low, Expression high) {
        OptionalInt first = ValueValidation.number(low);
        OptionalInt last = ValueValidation.number(high);
        return first.isPresent() && last.isPresent()
                ? Optional.of(new Keys(
                        true,
                        Stream.of(first, last)
                                .map(number -> String.valueOf(number.getAsInt()))
                                .toList()))
                : Optional.empty();
    }

    /** {@return for example {@code 1 .. 3} or {@code user_1, user_2}} */
    @Override
    public String toString() {
        return String.join(numbers ? " .. " : ", ", values);
    }
}
