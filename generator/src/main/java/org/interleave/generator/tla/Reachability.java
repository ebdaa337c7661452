package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The module by which TLC shows that something is possible. TLC looks for violations only, so the module denies
 * whatever must be possible, and the counterexample to a denial is the way there.
 *
 * @param name name of the module, which extends the protocol's
 * @param text the module
 * @param denials names of the invariants that deny, each of which must be violated
 */
public record Reachability(String name, String text, List<String> denials) {
    /**
     * Copies the lists.
     *
     * @param name as above
     * @param text as above
     * @param denials as above
     */
    public Reachability {
        denials = List.copyOf(denials);
    }

    /**
     * Prints the module that denies some properties.
     *
     * @param module the module of the protocol
     * @param properties what must be possible, by its author's names
     * @return the module
     */
    public static Reachability of(GeneratedModule module, List<String> properties) {
        String name = module.name() + "Reachability";
        Set<String> taken = module.lowered().names().taken();
        ModuleWriter out = new ModuleWriter();
        out.title(name);
        out.box(Layout.wrap(
                "What must be possible in " + module.name() + ", denied: TLC looks for violations only. Each invariant "
                        + "must be violated, and its counterexample is a way there.",
                Layout.WIDTH - 6));
        out.line("EXTENDS " + module.name());
        List<String> denials = new ArrayList<>();
        for (String property : properties) {
            String denial = "Never" + property;
            for (int i = 2; taken.contains(denial) || denials.contains(denial); i++) {
                denial = "Never" + property + "_" + i;
            }
            denials.add(denial);
            out.blank();
            out.definition(denial, List.of("~" + module.called(property)));
        }
        out.line("=".repeat(Layout.WIDTH));
        return new Reachability(name, out.text(), denials);
    }
}
