package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.interleave.generator.compiled.Encoding;

/** The static methods of the class. Two with the same text are one. */
final class Methods {
    private static final Set<String> TAKEN = Set.of(
            "words",
            "yield",
            "initialStates",
            "successors",
            "brokenInvariants",
            "brokenSteps",
            "predicate",
            "ended",
            "enabled",
            "met",
            "add",
            "put",
            "inRange",
            "inDomain",
            "outside",
            "isFirst",
            "exact",
            "quotient",
            "remainder",
            "missing",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "widePiece",
            "wideRead",
            "wideCut",
            "wideZero",
            "wideOf",
            "wideSet",
            "wideWord",
            "wideEquals",
            "wideUnion",
            "wideIntersection",
            "wideWithout",
            "wideIsSubset",
            "wideCount",
            "wideHas",
            "wideAdd",
            "wideFirst",
            "wideDrop",
            "wideBetween",
            "wideMoved",
            "wideSequence",
            "wideAppend");

    private final JavaNames names = new JavaNames(TAKEN);
    private final Map<String, String> byText = new HashMap<>();
    private final List<MethodSpec> specs = new ArrayList<>();
    private int failures;

    /** A parameter of a method. */
    record Parameter(String name, Class<?> type) {
        static Parameter number(String name) {
            return new Parameter(name, long.class);
        }

        static Parameter of(String name, Encoding encoding) {
            return new Parameter(name, JavaScope.type(encoding));
        }

        /** One for each long of a state. */
        static List<Parameter> numbers(List<String> names) {
            return names.stream().map(Parameter::number).toList();
        }
    }

    /** A method of which a comment says what it is. */
    String add(String wanted, Class<?> result, List<Parameter> parameters, CodeBlock body, String comment) {
        StringBuilder text = new StringBuilder(wanted).append(result);
        parameters.forEach(
                parameter -> text.append(parameter.type()).append(' ').append(parameter.name()));
        String key = text.append(body).toString();
        String known = byText.get(key);
        if (known != null) {
            return known;
        }
        String name = names.free(wanted);
        byText.put(key, name);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(result);
        parameters.forEach(parameter -> method.addParameter(parameter.type(), parameter.name()));
        if (!comment.isEmpty()) {
            method.addJavadoc("$L", comment);
        }
        specs.add(method.addCode(body).build());
        return name;
    }

    String add(String wanted, Class<?> result, List<Parameter> parameters, CodeBlock body) {
        return add(wanted, result, parameters, body, "");
    }

    /** Notes that what was just emitted may have no value. */
    void fails() {
        failures++;
    }

    /** Changes whenever something is emitted that may have no value. */
    int failures() {
        return failures;
    }

    /** All of them, callees before callers. */
    List<MethodSpec> specs() {
        return specs;
    }
}
