package org.interleave.dsl.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is null in a recorded protocol. Nothing in the tree ever is, so it was given by the author: the line is that
 * of the innermost part around it that knows its line.
 */
public final class NullParts {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Mistake> mistakes = new ArrayList<>();

    private NullParts() {}

    /**
     * Finds every part that is null.
     *
     * @param parts parts of a protocol
     * @param location where it is told if no part around it knows its line
     * @return a mistake for each line that has one
     */
    public static List<Mistake> in(Collection<? extends @Nullable Object> parts, SourceLocation location) {
        NullParts found = new NullParts();
        parts.forEach(part -> found.look(part, "something", location));
        return found.mistakes.stream().distinct().toList();
    }

    private void look(@Nullable Object part, String what, SourceLocation near) {
        if (part == null) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NULL_GIVEN,
                    near,
                    what + " given here is null",
                    "give it a value; a field is null until its own line has run, so declare it further up"));
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(inside -> look(inside, what, near));
        } else if (part instanceof Collection<?> all) {
            all.forEach(one -> look(one, what, near));
        } else if (isPart(part) && seen.add(part)) {
            inside(part, near);
        }
    }

    private static boolean isPart(Object part) {
        return part instanceof Record
                || part instanceof Label
                || part instanceof Variable
                || part instanceof BoundVariable;
    }

    private void inside(Object part, SourceLocation near) {
        if (part instanceof Label label) {
            look(label.name(), "the name of a label", label.location());
        } else if (part instanceof BoundVariable variable) {
            look(variable.name(), "a name", variable.location());
        } else if (part instanceof Variable variable) {
            look(variable.name(), "the name of a variable", variable.location());
            look(variable.type(), "the kind of a variable", variable.location());
        } else if (!(part instanceof SourceLocation)) {
            RecordComponent[] components = part.getClass().getRecordComponents();
            SourceLocation own = Arrays.stream(components)
                    .filter(component -> component.getType() == SourceLocation.class)
                    .findFirst()
                    .map(component -> (SourceLocation) value(component, part))
                    .orElse(near);
            Arrays.stream(components)
                    .forEach(component -> look(value(component, part), "a " + component.getName(), own));
        }
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the parts of protocols are public", e);
        }
    }
}
