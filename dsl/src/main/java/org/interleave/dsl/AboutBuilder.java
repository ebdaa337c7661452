package org.interleave.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.About;

/** What a reader is told about a protocol before its text. */
@Library
public final class AboutBuilder {
    private final ProtocolBuilder protocol;
    private final String title;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<About.Fact> facts = new ArrayList<>();
    private final Map<String, String> blobs = new LinkedHashMap<>();
    private Optional<String> leftOut = Optional.empty();

    AboutBuilder(ProtocolBuilder protocol, String title) {
        this.protocol = protocol;
        this.title = title;
    }

    /**
     * Adds a paragraph.
     *
     * @param text its sentences
     * @return this
     */
    public AboutBuilder paragraph(String text) {
        protocol.text(text, CallSite.here());
        paragraphs.add(text);
        return this;
    }

    /**
     * Adds a short line under a name.
     *
     * @param name the name, of at most eight letters, for example {@code Patch}
     * @param text what is said
     * @return this
     */
    public AboutBuilder fact(String name, String text) {
        protocol.text(name, CallSite.here());
        protocol.text(text, CallSite.here());
        facts.add(new About.Fact(name, text));
        return this;
    }

    /**
     * Says a short line anew: in the place of the one that the base of a patch has under this name, else like {@link
     * #fact}.
     *
     * @param name the name, of at most eight letters, for example {@code Linux}
     * @param text what is said of the patched protocol
     * @return this
     */
    public AboutBuilder fresh(String name, String text) {
        protocol.text(name, CallSite.here());
        protocol.text(text, CallSite.here());
        About.Fact fact = new About.Fact(name, text);
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).name().equals(name)) {
                facts.set(i, fact);
                return this;
            }
        }
        facts.add(fact);
        return this;
    }

    /**
     * Says which blob of a C file is modelled.
     *
     * @param file the file, as in {@link C}
     * @param id the blob's abbreviated object id
     * @return this
     */
    public AboutBuilder blob(String file, String id) {
        protocol.text(file, CallSite.here());
        protocol.text(id, CallSite.here());
        blobs.put(file, id);
        return this;
    }

    /**
     * Says what of the real thing is left out.
     *
     * @param text what is left out
     * @return this
     */
    public AboutBuilder leftOut(String text) {
        protocol.text(text, CallSite.here());
        leftOut = Optional.of(text);
        return this;
    }

    About about() {
        return new About(title, paragraphs, facts, blobs, leftOut);
    }
}
