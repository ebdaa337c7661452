package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.evaluate.ValueParts;
import org.interleave.checker.trace.Change;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.jspecify.annotations.Nullable;

/** Finds what a step changed: of an array or a record only the elements and fields that are not as they were. */
final class ChangeFinder {
    /** A type whose values are seen as a whole. */
    private static final Type ANY = new Type.BooleanType();

    /** A module around the protocol's counts in arrays by one key or two. */
    private static final Type COUNTS = new Type.ArrayType(ANY, new Type.ArrayType(ANY, ANY));

    private final Map<String, Type> types = new LinkedHashMap<>();

    ChangeFinder(Protocol protocol) {
        protocol.variables()
                .forEach(declaration ->
                        types.put(declaration.name(), declaration.variable().type()));
        for (ProcessDeclaration process : protocol.processes()) {
            types.put(process.name(), process.family().isPresent() ? new Type.ArrayType(ANY, ANY) : ANY);
        }
    }

    List<Change> between(Map<String, Value> before, Map<String, Value> after) {
        List<Change> changes = new ArrayList<>();
        before.forEach((variable, old) -> {
            Value now = after.get(variable);
            if (now != null) {
                add(variable, "", old, now, types.getOrDefault(variable, COUNTS), changes);
            }
        });
        return changes;
    }

    private static void add(
            String variable, String path, Value before, Value after, @Nullable Type type, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (type == null || !hasParts(before, after, type)) {
            changes.add(new Change(variable, path, before, after));
            return;
        }
        Map<Value, Value> results = Functions.mapping(after);
        Functions.mapping(before).forEach((argument, old) -> {
            Value now = results.getOrDefault(argument, old);
            String part = path + ValueParts.step(type, argument);
            add(variable, part, old, now, ValueParts.type(type, argument).orElse(null), changes);
        });
    }

    /** Whether it is an array or a record, rather than something that has grown or shrunk. */
    private static boolean hasParts(Value before, Value after, Type type) {
        return (type instanceof Type.ArrayType || type instanceof Type.RecordType)
                && Functions.isFunction(before)
                && Functions.isFunction(after)
                && Functions.mapping(before)
                        .keySet()
                        .equals(Functions.mapping(after).keySet());
    }
}
