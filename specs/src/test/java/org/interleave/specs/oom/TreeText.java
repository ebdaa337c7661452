package org.interleave.specs.oom;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Variable;

/** A tree as text: everything in it but where it was written, and what a reader is told about it. */
final class TreeText {
    private final StringBuilder text = new StringBuilder();

    private TreeText() {}

    static String of(Object tree) {
        TreeText printer = new TreeText();
        printer.print(tree, "");
        return printer.text.toString();
    }

    private void print(Object value, String indent) {
        if (value instanceof SourceLocation || value instanceof About) {
            return;
        }
        if (value instanceof Record tree) {
            line(indent, tree.getClass().getSimpleName());
            for (RecordComponent component : tree.getClass().getRecordComponents()) {
                print(read(tree, component), indent + "  ");
            }
        } else if (value instanceof Collection<?> all) {
            line(indent, all.size() + " of");
            all.forEach(one -> print(one, indent + "  "));
        } else if (value instanceof Map<?, ?> map) {
            line(indent, map.toString());
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresentOrElse(one -> print(one, indent), () -> line(indent, "nothing"));
        } else {
            line(indent, value instanceof Variable variable ? variable.name() : String.valueOf(value));
        }
    }

    private static Object read(Record tree, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(tree);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private void line(String indent, String what) {
        text.append(indent).append(what).append('\n');
    }
}
