package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * What a module claims of itself. A claim depends on what is expected of the protocol, so it is no part of what TLC
 * runs.
 *
 * @param invariants what holds in every state, by the names of authors
 * @param properties what holds of every behaviour, by the names of authors
 * @param misused whether a step breaks a rule: then only what is in front of such a step is claimed
 */
public record Theorem(List<String> invariants, List<String> properties, boolean misused) {
    /**
     * Copies the lists.
     *
     * @param invariants as above
     * @param properties as above
     * @param misused as above
     */
    public Theorem {
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
    }

    /**
     * Puts the theorem at the end of a module.
     *
     * @param module the module
     * @return its text with the theorem; the same text where nothing is claimed
     */
    public String in(GeneratedModule module) {
        LoweredProtocol lowered = module.lowered();
        List<String> claims = new ArrayList<>();
        for (String invariant : invariants) {
            String claim = module.called(invariant);
            claims.add(
                    misused
                            ? "[](" + lowered.names().definition(MisusePrinter.NOT_BROKEN) + " => " + claim + ")"
                            : "[]" + claim);
        }
        if (!misused) {
            properties.forEach(property -> claims.add(module.called(property)));
        }
        String end = "=".repeat(Layout.WIDTH) + "\n";
        if (claims.isEmpty() || !module.text().endsWith(end)) {
            return module.text();
        }
        ModuleWriter out = new ModuleWriter();
        out.blank();
        out.rule();
        out.comment("What TLC checks, with the constants of the cfg files"
                + (misused ? ", and in front of a step that breaks a rule." : "."));
        out.line("THEOREM");
        if (claims.size() == 1) {
            out.line("  " + module.specification() + " => " + claims.get(0));
        } else {
            out.lines(Layout.hang(
                    "  " + module.specification() + " => ",
                    claims.stream().map(claim -> "/\\ " + claim).toList()));
        }
        String text = module.text();
        return text.substring(0, text.length() - end.length()) + out.text() + end;
    }
}
