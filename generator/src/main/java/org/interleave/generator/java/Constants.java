package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The constants of the class: where variables are, what places and actions are numbered. */
final class Constants {
    private final JavaNames names = new JavaNames(Set.of());
    private final List<FieldSpec> fields = new ArrayList<>();

    /** A constant with a comment, which may be empty. */
    String add(String wanted, long value, String comment) {
        String name = names.constant(wanted);
        field(FieldSpec.builder(int.class, name), CodeBlock.of("$L", value), comment);
        return name;
    }

    /** A table of numbers. */
    String table(String wanted, CodeBlock values, String comment) {
        String name = names.constant(wanted);
        field(FieldSpec.builder(long[].class, name), CodeBlock.of("{$L}", values), comment);
        return name;
    }

    private void field(FieldSpec.Builder field, CodeBlock value, String comment) {
        field.addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer(value);
        if (!comment.isEmpty()) {
            field.addJavadoc("$L", comment);
        }
        fields.add(field.build());
    }

    List<FieldSpec> fields() {
        return fields;
    }
}
