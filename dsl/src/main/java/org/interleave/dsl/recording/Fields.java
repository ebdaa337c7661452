package org.interleave.dsl.recording;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an author's objects, private ones and those of the classes that theirs extends included. */
public final class Fields {
    private Fields() {}

    /**
     * The fields that hold an object.
     *
     * @param owner whose fields
     * @param held what they hold: this very object
     * @return their names, in alphabetical order
     */
    public static List<String> holding(Object owner, Object held) {
        return classes(owner.getClass()).stream()
                .flatMap(type -> of(type).filter(field -> !field.isSynthetic()))
                .filter(field -> isSame(value(field, owner), held))
                .map(Field::getName)
                .sorted()
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // two labels of one name are two labels
    private static boolean isSame(@Nullable Object one, Object other) {
        return one == other;
    }

    /** A class and those it extends, as far as the author wrote them. */
    static List<Class<?>> classes(Class<?> own) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = own; isAuthors(type); type = type.getSuperclass()) {
            classes.add(type);
        }
        return classes;
    }

    private static boolean isAuthors(@Nullable Class<?> type) {
        return type != null && !AuthorCode.isLanguage(type) && !AuthorCode.isJdk(type.getName());
    }

    /** The fields that a class itself declares. */
    static Stream<Field> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields());
    }

    /** What a field holds; null also where Java lets nobody look. */
    static @Nullable Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(Modifier.isStatic(field.getModifiers()) ? null : of);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            return null;
        }
    }
}
