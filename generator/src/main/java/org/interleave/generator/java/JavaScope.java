package org.interleave.generator.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.compiled.Encoding;

/**
 * What the names in an expression are in Java, at one place of the source.
 *
 * @param words the longs of the state
 * @param next the longs of the state after, for conditions on steps
 * @param bound the elements that quantifiers and choices are at
 * @param indexed for elements that are all indices of a sequence, the sequence
 * @param parameters the arguments of the operator whose body it is
 * @param self who takes the step
 * @param locals the names that are taken
 */
record JavaScope(
        List<String> words,
        List<String> next,
        Map<BoundVariable, Code> bound,
        Map<BoundVariable, Expression> indexed,
        Map<String, Code> parameters,
        Optional<Code> self,
        Set<String> locals) {
    /** What methods of the class call their other parameters. */
    private static final Set<String> PARAMETERS = Set.of("out", "number", "block", "states", "at");

    JavaScope {
        words = List.copyOf(words);
        next = List.copyOf(next);
        bound = Map.copyOf(bound);
        indexed = Map.copyOf(indexed);
        parameters = Map.copyOf(parameters);
        locals = Set.copyOf(locals);
    }

    /** In which nothing is known but the longs of the state. */
    static JavaScope of(List<String> words, List<String> next) {
        Set<String> locals = new HashSet<>(PARAMETERS);
        locals.addAll(words);
        locals.addAll(next);
        return new JavaScope(words, next, Map.of(), Map.of(), Map.of(), Optional.empty(), locals);
    }

    /** A name that is not taken here. */
    String free(String wanted) {
        return new JavaNames(locals).local(wanted);
    }

    JavaScope with(String local) {
        Set<String> more = new HashSet<>(locals);
        more.add(local);
        return new JavaScope(words, next, bound, indexed, parameters, self, more);
    }

    JavaScope binding(BoundVariable variable, Code element) {
        Map<BoundVariable, Code> more = new HashMap<>(bound);
        more.put(variable, element);
        return new JavaScope(words, next, more, indexed, parameters, self, locals).with(element.text());
    }

    /** The same where a variable goes through a set, which may be all indices of a sequence. */
    JavaScope through(Expression set, BoundVariable variable, Code element) {
        JavaScope here = binding(variable, element);
        if (!(set instanceof Expression.Binary range
                && range.operator() == BinaryOperator.RANGE
                && range.left().equals(new Expression.IntegerLiteral(1))
                && range.right() instanceof Expression.Call call
                && call.function() == BuiltIn.LEN)) {
            return here;
        }
        Map<BoundVariable, Expression> more = new HashMap<>(indexed);
        more.put(variable, call.arguments().get(0));
        return new JavaScope(words, next, here.bound, more, parameters, self, here.locals);
    }

    /** Whether a sequence certainly has an element at an index. */
    boolean has(Expression sequence, Expression index) {
        return index instanceof Expression.Bound one && sequence.equals(indexed.get(one.variable()));
    }

    JavaScope as(Code who) {
        return new JavaScope(words, next, bound, indexed, parameters, Optional.of(who), locals).with(who.text());
    }

    JavaScope parameter(String name, Code argument) {
        Map<String, Code> more = new HashMap<>(parameters);
        more.put(name, argument);
        return new JavaScope(words, next, bound, indexed, more, self, locals).with(argument.text());
    }

    /** The same in the state after the step. */
    JavaScope after() {
        return new JavaScope(next, List.of(), bound, Map.of(), parameters, self, locals);
    }

    /** The Java type of the values of an encoding. */
    static Class<?> type(Encoding encoding) {
        if (Encodings.isWide(encoding)) {
            return long[].class;
        }
        return encoding instanceof Encoding.Booleans ? boolean.class : long.class;
    }
}
