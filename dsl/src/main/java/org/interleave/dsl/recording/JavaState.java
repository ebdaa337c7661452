package org.interleave.dsl.recording;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The values that Java's own variables have while a protocol is recorded: its fields, and arrays, collections and
 * objects that they or a lambda hold. What is the language's does not count; it is recorded, and not looked at.
 *
 * @param values what can be compared of each, by the name that is told of it
 */
public record JavaState(Map<String, Object> values) {
    /** How the compiler begins the name of a field for what a class takes from the method around it. */
    private static final String CAPTURED = "val$";

    private static final int MOST = 20_000;

    /** What stands for null and for everything that is the language's: labels and variables may be set late. */
    private enum Nothing {
        NOTHING
    }

    /** How far an object is looked into. */
    private enum Depth {
        /** Objects of the author's and what they hold. */
        EVERYTHING,
        /** Arrays and collections only, as a lambda holds them. */
        CONTAINERS
    }

    /**
     * That a variable of Java's has another value than before.
     *
     * @param name its name
     * @param before its value before, in words; empty if it can not be told
     * @param after its value afterwards, in words
     */
    public record Change(String name, String before, String after) {}

    /** Looks at objects, each once. */
    private static final class Look {
        private final Depth depth;
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Look(Depth depth) {
            this.depth = depth;
        }

        Object at(@Nullable Object value) {
            if (value == null || AuthorCode.isLanguage(value.getClass())) {
                return Nothing.NOTHING;
            }
            if (value instanceof CharSequence text) {
                return "\"" + text + "\"";
            }
            if (isPlain(value)) {
                return value;
            }
            if (seen.size() > MOST || !seen.add(value)) {
                return Nothing.NOTHING;
            }
            return container(value).orElseGet(() -> object(value));
        }

        private static boolean isPlain(Object value) {
            return (value instanceof Number && value.getClass().getPackageName().equals("java.lang"))
                    || value instanceof Boolean
                    || value instanceof Character
                    || value instanceof Enum<?>
                    || value instanceof Class<?>;
        }

        private Optional<Object> container(Object value) {
            if (value.getClass().isArray()) {
                return Optional.of(array(value));
            }
            if (!AuthorCode.isJdk(value.getClass().getName())) {
                return Optional.empty();
            }
            if (value instanceof Collection<?> all) {
                return Optional.of(list(all));
            }
            if (value instanceof Map<?, ?> map) {
                List<Object> entries = new ArrayList<>();
                new LinkedHashMap<>(map).forEach((key, one) -> {
                    Object looked = at(one);
                    if (!looked.equals(Nothing.NOTHING)) {
                        entries.add(List.of(at(key), looked));
                    }
                });
                return Optional.of(entries.isEmpty() ? Nothing.NOTHING : entries);
            }
            if (value instanceof Optional<?> optional) {
                return Optional.of(optional.map(this::at).orElse(Nothing.NOTHING));
            }
            if (value instanceof AtomicReference<?> reference) {
                return Optional.of(at(reference.get()));
            }
            boolean saysItsValue = value instanceof Number
                    || value instanceof AtomicBoolean
                    || value instanceof AtomicIntegerArray
                    || value instanceof AtomicLongArray
                    || value instanceof BitSet;
            return saysItsValue ? Optional.of(value.toString()) : Optional.empty();
        }

        private Object array(Object array) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(array); i++) {
                elements.add(at(Array.get(array, i)));
            }
            return elements.stream().allMatch(Nothing.NOTHING::equals) ? Nothing.NOTHING : elements;
        }

        private Object list(Collection<?> all) {
            List<Object> elements = new ArrayList<>();
            for (Object one : List.of(all.toArray())) {
                Object looked = at(one);
                if (!looked.equals(Nothing.NOTHING)) {
                    elements.add(looked);
                }
            }
            return elements.isEmpty() ? Nothing.NOTHING : elements;
        }

        private Object object(Object value) {
            if (depth == Depth.CONTAINERS || AuthorCode.isJdk(value.getClass().getName())) {
                return Nothing.NOTHING;
            }
            List<Object> fields = new ArrayList<>();
            for (Class<?> type : Fields.classes(value.getClass())) {
                for (Field field : fields(type, false)) {
                    fields.add(at(Fields.value(field, value)));
                }
            }
            return fields.stream().allMatch(Nothing.NOTHING::equals) ? Nothing.NOTHING : fields;
        }
    }

    /**
     * The state of a protocol: of its class and those it extends, and of what its methods hold.
     *
     * @param source the protocol
     * @param bodies the methods of its processes
     * @return what its Java variables hold now
     */
    public static JavaState of(Object source, Collection<? extends @Nullable Object> bodies) {
        Look look = new Look(Depth.EVERYTHING);
        look.seen.add(source);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Class<?> type : Fields.classes(source.getClass())) {
            for (Field field : fields(type, true)) {
                String name = (Modifier.isStatic(field.getModifiers()) ? type.getSimpleName() + "." : "") + told(field);
                values.put(name, look(look, Fields.value(field, source)));
            }
        }
        bodies.stream().filter(body -> body != null).forEach(body -> held(body, look, values));
        return new JavaState(values);
    }

    /**
     * The arrays and collections that a lambda holds.
     *
     * @param body the lambda
     * @return what they hold now
     */
    public static JavaState heldBy(Object body) {
        Map<String, Object> values = new LinkedHashMap<>();
        held(body, new Look(Depth.CONTAINERS), values);
        return new JavaState(values);
    }

    private static void held(Object lambda, Look look, Map<String, Object> values) {
        for (Field field : fields(lambda.getClass(), false)) {
            Object held = Fields.value(field, lambda);
            if (held != null && held.getClass().isHidden() && look.seen.add(held)) {
                held(held, look, values); // a lambda of the author's in one of the language's
            } else {
                values.put("what a lambda holds (" + values.size() + ")", look(look, held));
            }
        }
    }

    /** What changes meanwhile, in another thread, is not looked at, nor is a chain of thousands of objects. */
    private static Object look(Look look, @Nullable Object value) {
        try {
            return look.at(value);
        } catch (RuntimeException | StackOverflowError e) {
            return Nothing.NOTHING;
        }
    }

    /**
     * What has another value now.
     *
     * @param now the state now
     * @return the changes, in the order of the fields
     */
    public List<Change> changes(JavaState now) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.values().getOrDefault(entry.getKey(), Nothing.NOTHING)))
                .map(entry -> new Change(
                        entry.getKey(),
                        words(entry.getValue()),
                        words(now.values().getOrDefault(entry.getKey(), Nothing.NOTHING))))
                .toList();
    }

    private static String words(Object value) {
        if (value.equals(Nothing.NOTHING)) {
            return "nothing";
        }
        String words = value.toString();
        return words.length() > 40 ? words.substring(0, 37) + "..." : words;
    }

    private static List<Field> fields(Class<?> type, boolean statics) {
        return Fields.of(type)
                .filter(field -> statics || !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isSynthetic()
                        || type.isHidden()
                        || field.getName().startsWith(CAPTURED))
                .toList();
    }

    private static String told(Field field) {
        return field.getName().startsWith(CAPTURED) ? field.getName().substring(CAPTURED.length()) : field.getName();
    }
}
