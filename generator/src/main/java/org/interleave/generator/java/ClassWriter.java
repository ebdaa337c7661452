package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.PartialOperations;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.compiled.WideBits;
import org.interleave.generator.lower.LoweredProcess;

/** Writes the class: the methods of the interface, which call what the other parts emitted. */
final class ClassWriter {
    private static final String STATES = "states";
    private static final String AT = "at";

    private final Emission emission;
    private final String packageName;
    private final TypeSpec.Builder type;

    ClassWriter(Emission emission, String packageName, String name) {
        this.emission = emission;
        this.packageName = packageName;
        this.type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(CompiledProtocol.class)
                .addJavadoc(
                        "$L",
                        ActionEmitter.comment(
                                emission.lowered().protocol().about().title()))
                .addJavadoc(
                        "\n\n<p>Generated. A state is {@code s0}, {@code s1} and so on; {@code n0} is the next one.");
    }

    String write(CodeBlock initial, ActionEmitter actions, PropertyEmitter properties, FairnessEmitter fairness) {
        CodeBlock ended = ended();
        List<String> tables = new ArrayList<>();
        for (CodeBlock table : fairness.tables()) {
            tables.add(emission.constants().table("met", table, "for each action, which fairness conditions it meets"));
        }
        emission.constants().fields().forEach(type::addField);
        type.addMethod(overriding("words", int.class)
                .addStatement("return $L", emission.layout().words())
                .build());
        type.addMethod(overriding("initialStates", void.class)
                .addParameter(Successors.class, "out")
                .addCode(initial)
                .build());
        successors(actions.processes());
        broken("brokenInvariants", properties.invariantCalls(), false);
        broken("brokenSteps", properties.stepCalls(), true);
        predicates(properties.predicateCalls());
        type.addMethod(
                onState(overriding("ended", boolean.class)).addCode(ended).build());
        met(tables);
        emission.methods().specs().forEach(type::addMethod);
        put();
        add();
        JavaFile.Builder file =
                JavaFile.builder(packageName, type.build()).addStaticImport(PartialOperations.class, "*");
        if (type.build().toString().contains("wide")) {
            file.addStaticImport(WideBits.class, "*");
        }
        return file.skipJavaLangImports(true).indent("    ").build().toString();
    }

    private static MethodSpec.Builder overriding(String name, Class<?> result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private MethodSpec.Builder onState(MethodSpec.Builder method) {
        method.addParameter(long[].class, STATES).addParameter(int.class, AT);
        return reading(method, "s", STATES, AT);
    }

    private MethodSpec.Builder reading(MethodSpec.Builder method, String prefix, String states, String at) {
        List<String> words = emission.words(prefix);
        for (int i = 0; i < words.size(); i++) {
            method.addStatement("long $L = $L[$L]", words.get(i), states, i == 0 ? at : at + " + " + i);
        }
        return method;
    }

    private String words(String prefix) {
        return String.join(", ", emission.words(prefix));
    }

    private void successors(List<String> processes) {
        MethodSpec.Builder method = overriding("successors", void.class)
                .addParameter(long[].class, STATES)
                .addParameter(int.class, AT)
                .addParameter(Successors.class, "out");
        reading(method, "s", STATES, AT);
        processes.forEach(process -> method.addStatement("$L($L, out)", process, words("s")));
        type.addMethod(method.build());
    }

    /** A bit for each condition that does not hold, in blocks of 64. */
    private void broken(String name, List<String> calls, boolean ofSteps) {
        MethodSpec.Builder method = overriding(name, long.class).addParameter(int.class, "block");
        if (ofSteps) {
            method.addParameter(long[].class, "from")
                    .addParameter(int.class, "fromAt")
                    .addParameter(long[].class, "to")
                    .addParameter(int.class, "toAt");
            reading(method, "s", "from", "fromAt");
            reading(method, "t", "to", "toAt");
            String same = emission.words("s").stream()
                    .map(word -> word + " == " + word.replace('s', 't'))
                    .collect(Collectors.joining(" && "));
            method.beginControlFlow("if ($L)", same).addStatement("return 0").endControlFlow();
        } else {
            onState(method);
        }
        method.addStatement("long broken = 0").beginControlFlow("switch (block)");
        for (int block = 0; block * Long.SIZE < calls.size(); block++) {
            method.beginControlFlow("case $L ->", block);
            for (int i = 0; i < Long.SIZE && block * Long.SIZE + i < calls.size(); i++) {
                method.beginControlFlow("if (!$L)", calls.get(block * Long.SIZE + i))
                        .addStatement("broken |= 1L << $L", i)
                        .endControlFlow();
            }
            method.endControlFlow();
        }
        method.beginControlFlow("default ->").endControlFlow().endControlFlow();
        type.addMethod(method.addStatement("return broken").build());
    }

    private void predicates(List<String> calls) {
        MethodSpec.Builder method = overriding("predicate", boolean.class).addParameter(int.class, "number");
        onState(method);
        if (!calls.isEmpty()) {
            method.beginControlFlow("switch (number)");
            for (int i = 0; i < calls.size(); i++) {
                method.addStatement("case $L: return $L", i, calls.get(i));
            }
            method.endControlFlow();
        }
        type.addMethod(method.addStatement("throw new IllegalArgumentException($S + number)", "there is no predicate ")
                .build());
    }

    private CodeBlock ended() {
        CodeBlock.Builder body = CodeBlock.builder();
        if (!emission.lowered().canTerminate()) {
            return body.addStatement("return false").build();
        }
        List<Expression> all = new ArrayList<>();
        for (LoweredProcess process : emission.lowered().processes()) {
            all.add(ended(process));
        }
        Code code = emission.expressions().emit(new Expression.And(all), emission.state());
        return body.addStatement("return $L", code.text()).build();
    }

    private static Expression ended(LoweredProcess process) {
        if (process.flow().process().family().isEmpty()) {
            return new Expression.Ended(process.name(), java.util.Optional.empty());
        }
        org.interleave.dsl.tree.BoundVariable self = new org.interleave.dsl.tree.BoundVariable(
                "self", process.flow().process().location());
        return new Expression.Quantified(
                org.interleave.dsl.tree.Quantifier.FOR_ALL,
                self,
                new Expression.AllValues(new Type.MemberType(process.name())),
                new Expression.Ended(process.name(), java.util.Optional.of(new Expression.Bound(self))));
    }

    private void met(List<String> tables) {
        MethodSpec.Builder method = overriding("met", long.class)
                .addParameter(int.class, "block")
                .addParameter(int.class, "action")
                .beginControlFlow("switch (block)");
        for (int i = 0; i < tables.size(); i++) {
            method.addStatement("case $L: return $L[action]", i, tables.get(i));
        }
        type.addMethod(method.addStatement("default: return 0").endControlFlow().build());
    }

    private void put() {
        type.addMethod(MethodSpec.methodBuilder("put")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(long.class)
                .addParameter(long.class, "word")
                .addParameter(long.class, "shift")
                .addParameter(long.class, "mask")
                .addParameter(long.class, "bits")
                .addStatement("return word & ~(mask << shift) | bits << shift")
                .build());
    }

    private void add() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("add")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Successors.class, "out")
                .addParameter(int.class, "action");
        List<String> words = emission.words("n");
        words.forEach(word -> method.addParameter(long.class, word));
        if (words.size() == 1) {
            method.addStatement("out.add(n0, action)");
        } else {
            method.addStatement("int at = out.reserve(action)").addStatement("long[] states = out.states()");
            for (int i = 0; i < words.size(); i++) {
                method.addStatement("states[$L] = $L", i == 0 ? AT : "at + " + i, words.get(i));
            }
        }
        type.addMethod(method.build());
    }
}
