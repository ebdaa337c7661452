package org.interleave.checker.fuzz.side;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Types;

/** The rules that steps of a protocol can break, whether or not any does. */
final class Rules {
    private static final String TYPE_OK = "TypeOK";

    private Rules() {}

    /** Their names: ranges, objects, and variables that can be asked for what they do not have. */
    static Set<String> of(Protocol protocol) {
        Set<String> names = new TreeSet<>(Set.of(TYPE_OK));
        protocol.objects().forEach(object -> names.add(object.invariantName()));
        protocol.variables().stream()
                .filter(declaration ->
                        Types.holdsSequences(declaration.variable().type()))
                .forEach(declaration -> names.add(KernelObject.invariantName(declaration.name())));
        return names;
    }

    /** Says of the rules of which nothing was said that none of them is broken: no step can. */
    static void keepOthers(Protocol protocol, Map<String, Boolean> verdicts) {
        of(protocol).forEach(rule -> verdicts.putIfAbsent(rule, true));
    }
}
