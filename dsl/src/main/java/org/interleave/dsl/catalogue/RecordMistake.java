package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Records that are written in Java. */
public enum RecordMistake implements MistakeCode {
    /** A record has no component. */
    NO_COMPONENT("IL331", "A record has no component", "It would hold nothing. Give it one or more."),

    /** A record is given more or fewer kinds than it has components. */
    NUMBER_OF_KINDS(
            "IL332",
            "A record is given more or fewer kinds than it has components",
            "Each component has a kind, which says what values it has. Give one for each, in the same order."),

    /** A kind does not fit its component. */
    KIND_DOES_NOT_FIT(
            "IL333",
            "A kind does not fit its component",
            "The component's Java type and the kind's values have to be the same. Give it a kind that fits."),

    /** The Java code of a record fails. */
    RECORD_FAILS(
            "IL334",
            "The Java code of a record fails",
            "Records are made and read while the protocol is recorded, with expressions as "
                    + "components. Let the record do nothing but hold them."),

    /** Something is named that is no component of the record. */
    NOT_ITS_COMPONENT(
            "IL335",
            "Something is named that is no component of the record",
            "A component is named by its accessor, as Fork::holder. Name one of this record's own.");

    private final String code;
    private final String title;
    private final String about;

    RecordMistake(String code, String title, String about) {
        this.code = code;
        this.title = title;
        this.about = about;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String about() {
        return about;
    }
}
