package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.GeneratedModule;

/**
 * A module in which everything that can be said of states and steps is watched by an action of its own: the action is
 * taken where the property is broken, and changes nothing. So one run of TLC that looks at all states decides all
 * properties, and none ends it.
 */
final class Watched {
    /** Begins the name of each action that watches. */
    static final String PREFIX = "Watch_";
    /** Name of the specification with the actions that watch. */
    static final String SPECIFICATION = "WatchSpec";

    private static final Pattern NEXT = Pattern.compile("\\[\\]\\[(\\w+)\\]_vars");

    private final LoweredProtocol lowered;
    private final String specification;
    /** How the module goes on, rules broken or not. */
    private final String next;

    private final String ending;
    private final String text;
    private final Set<String> rules;
    private final Map<String, String> actions = new LinkedHashMap<>();
    private final StringBuilder definitions = new StringBuilder();

    private Watched(GeneratedModule module, String text) {
        this.lowered = module.lowered();
        this.specification = module.specification();
        this.rules = Rules.of(module.lowered().protocol());
        this.text = text;
        Matcher definition = Pattern.compile("(?ms)^" + specification + " ==(.*?\\n)(?=\\n|\\\\\\*|====)")
                .matcher(text);
        Matcher way = NEXT.matcher("");
        if (!definition.find() || !way.reset(definition.group(1)).find()) {
            throw new IllegalStateException(specification + " is not in the module");
        }
        this.next = way.group(1);
        // What stands on the first line keeps its column: there may be a list below it.
        this.ending = " ".repeat(specification.length() + " ==".length()) + way.replaceFirst("[][WatchNext]_vars");
    }

    /**
     * Adds the actions to a module.
     *
     * @param module the module as it was printed
     * @param text the module as TLC reads it, with Next, vars, TypeOK and every property by its name
     * @return its text with the actions
     */
    static String text(GeneratedModule module, String text) {
        Watched watched = new Watched(module, text);
        watched.watch();
        int end = text.lastIndexOf("\n====") + 1;
        return text.substring(0, end) + watched.definitions + text.substring(end);
    }

    /** The properties that are watched, with whether it is good that the action is taken. */
    static Map<String, Boolean> properties(LoweredProtocol lowered) {
        Map<String, Boolean> properties = new LinkedHashMap<>();
        properties.put("TypeOK", false);
        properties.put(Property.NO_DEADLOCK, false);
        lowered.invariants().forEach(invariant -> properties.put(invariant.name(), false));
        for (Property property : lowered.protocol().properties()) {
            Formula formula = property.formula();
            if (formula instanceof Formula.Always
                    || formula instanceof Formula.Never
                    || formula instanceof Formula.EveryStep) {
                properties.put(property.name(), false);
            } else if (formula instanceof Formula.Reachable) {
                properties.put(property.name(), true);
            }
        }
        lowered.protocol().constraints().forEach(constraint -> properties.put(constraint.name(), false));
        return properties;
    }

    private void watch() {
        for (Map.Entry<String, Boolean> property : properties(lowered).entrySet()) {
            String name = property.getKey();
            actions.put(name, action(name, property.getValue()));
        }
        List<String> all = new ArrayList<>(List.of(next));
        actions.forEach((name, action) -> {
            definitions
                    .append(PREFIX)
                    .append(name)
                    .append(" == ")
                    .append(action)
                    .append('\n');
            all.add(PREFIX + name);
        });
        definitions.append("WatchNext == ").append(String.join(" \\/ ", all)).append('\n');
        definitions.append(SPECIFICATION).append(" ==\n").append(ending);
    }

    private String action(String name, boolean good) {
        if (rules.contains(name)) {
            // By a step that leads nowhere, or from the start.
            return "(" + next + " /\\ ~" + name + "') \\/ (~" + name + " /\\ UNCHANGED vars)";
        }
        if (name.equals(Property.NO_DEADLOCK)) {
            return "(~ENABLED " + next + ") /\\ UNCHANGED vars";
        }
        boolean ofSteps = lowered.protocol()
                .property(name)
                .filter(property -> property.formula() instanceof Formula.EveryStep)
                .isPresent();
        if (ofSteps) {
            definitions.append(stepFormula(name));
            return next + " /\\ ~" + name + "_ofStep";
        }
        String wanted = (good ? "" : "~") + name;
        // A state outside of a constraint is looked at, and nothing happens in it: it is looked at before.
        String before = lowered.protocol().constraints().isEmpty() ? "" : "(" + next + " /\\ (" + wanted + ")') \\/ ";
        return before + "((" + wanted + ") /\\ UNCHANGED vars)";
    }

    /** What a property says of every step, without the box in front. */
    private String stepFormula(String name) {
        Matcher definition =
                Pattern.compile("(?ms)^" + name + " ==\\n(.*?)\\n(?=\\n|====)").matcher(text);
        if (!definition.find()) {
            throw new IllegalStateException(name + " is not in the module");
        }
        return name + "_ofStep ==\n" + definition.group(1).replaceFirst("\\[\\]\\[", "  [") + "\n";
    }
}
