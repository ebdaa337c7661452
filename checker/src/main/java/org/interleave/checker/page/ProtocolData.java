package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.VariableDeclaration;

/**
 * A protocol, as the page's script reads it.
 *
 * @param name its name
 * @param title what it is
 * @param paragraphs what else there is to say
 * @param facts where it is from, in pairs of a name and a text
 * @param leftOut what is left out of the real thing
 * @param figures how far the search went
 * @param warnings what makes its results worth less
 * @param variables its variables, in sections
 * @param properties what came out of each property
 */
record ProtocolData(
        String name,
        String title,
        List<String> paragraphs,
        List<About.Fact> facts,
        String leftOut,
        String figures,
        List<String> warnings,
        List<Section> variables,
        List<PropertyData> properties) {
    private static final double MILLISECONDS_OF_SECOND = 1000.0;

    /**
     * Variables that belong together.
     *
     * @param heading what they belong to
     * @param variables the variables
     */
    record Section(String heading, List<Named> variables) {}

    /**
     * A variable.
     *
     * @param name its name
     * @param comment what it is
     */
    record Named(String name, String comment) {}

    static ProtocolData of(ProtocolResult result) {
        Protocol protocol = result.protocol();
        About about = protocol.about();
        return new ProtocolData(
                protocol.name(),
                about.title(),
                about.paragraphs(),
                about.facts(),
                about.leftOut().orElse(""),
                figures(result),
                result.warnings(),
                sections(protocol),
                result.properties().stream()
                        .map(property -> PropertyData.of(property, result.session()))
                        .toList());
    }

    private static String figures(ProtocolResult result) {
        return result.widest()
                .map(property -> {
                    Search search = property.search().orElseThrow();
                    return String.format(
                                    Locale.ROOT,
                                    "%,d distinct states, %,d generated",
                                    search.distinctStates(),
                                    search.generatedStates())
                            + (search.depth().isPresent()
                                    ? ", depth " + search.depth().getAsInt()
                                    : "")
                            + (search.complete() ? "" : ", search not complete") + ", "
                            + property.engine().orElseThrow()
                            + String.format(
                                    Locale.ROOT, ", %.1f s", property.time().toMillis() / MILLISECONDS_OF_SECOND);
                })
                .orElse("");
    }

    private static List<Section> sections(Protocol protocol) {
        List<Section> sections = new ArrayList<>();
        protocol.groups().forEach(group -> sections.add(section(group.heading(), group.variables(), Optional.empty())));
        protocol.processes()
                .forEach(process -> sections.add(
                        section("process " + process.name(), process.variables(), Optional.of(process.name()))));
        if (!protocol.frozen().isEmpty()) {
            sections.add(section("chosen at the start", protocol.frozen(), Optional.empty()));
        }
        return sections;
    }

    private static Section section(String heading, List<VariableDeclaration> declarations, Optional<String> process) {
        List<Named> variables = new ArrayList<>();
        process.ifPresent(name -> variables.add(new Named(name, "where it stands")));
        declarations.forEach(
                one -> variables.add(new Named(one.name(), one.comment().orElse(""))));
        return new Section(heading, variables);
    }
}
