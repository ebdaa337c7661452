package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Action;
import org.interleave.generator.tla.GeneratedModule;

/** Says in the protocol's words that a checker could not evaluate an expression, such as the first element of no elements. */
final class NoValue {
    /** The outermost expression is the body of a definition. */
    private static final Pattern OUTERMOST = Pattern.compile("(?m)^0\\. Line (\\d+), column \\d+ to .* in (\\w+)$");

    private static final Pattern DEFINITION = Pattern.compile("^(\\w+)(?:\\(.*\\))? ==.*");
    private static final String NESTED = "The error occurred when TLC was evaluating the nested";

    private NoValue() {}

    /**
     * What has no value, and where that is asked for.
     *
     * @param error what TLC says
     * @param module what it was to evaluate
     * @return the words; none if it says of no step or property that it has no value
     */
    static Optional<String> message(String error, GeneratedModule module) {
        Matcher outermost = OUTERMOST.matcher(error);
        int nested = error.indexOf(NESTED);
        if (nested < 0 || !outermost.find() || !outermost.group(2).equals(module.name())) {
            return Optional.empty();
        }
        String what = error.substring(0, nested).strip();
        return definition(module, Integer.parseInt(outermost.group(1)))
                .flatMap(name -> where(name, module))
                .map(where -> message(where, what));
    }

    /** What a step asks for. */
    static String message(Action step, String what) {
        return message(where(step), what);
    }

    /** What a property asks for. */
    static String message(Property property, String what) {
        return message(where(property), what);
    }

    /** What a property or object of a protocol asks for, when it cannot be told which. */
    static String message(Protocol protocol, String what) {
        return message("a property or an object of " + protocol.name() + " (" + protocol.location() + ")", what);
    }

    /** What a first value asks for. */
    static String ofBeginning(String what) {
        return message("a first value", what);
    }

    private static String message(String where, String what) {
        return new Message(
                        CommandMistake.NO_VALUE,
                        where + " asks for a value that there is none of, and nothing is known behind that: "
                                + what.replaceAll("\\.$", ""),
                        "ask first whether there is one")
                .toString();
    }

    private static Optional<String> definition(GeneratedModule module, int line) {
        List<String> lines = module.text().lines().toList();
        for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
            Matcher definition = DEFINITION.matcher(lines.get(i));
            if (definition.matches()) {
                return Optional.of(definition.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> where(String definition, GeneratedModule module) {
        Optional<Action> action = module.lowered().processes().stream()
                .flatMap(process -> process.actions().stream())
                .filter(one -> one.name().equals(definition))
                .findFirst();
        if (action.isPresent()) {
            return action.map(NoValue::where);
        }
        return module.lowered().protocol().property(definition).map(NoValue::where);
    }

    private static String where(Action step) {
        return "step " + step.step() + " of " + step.process() + " ("
                + step.step().info().location() + ")";
    }

    private static String where(Property property) {
        return "property " + property.name() + " (" + property.location() + ")";
    }
}
