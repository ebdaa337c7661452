package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableGroup;

/** Shared variables that belong together, such as the members of one struct. */
@Library
public final class Group extends Declarations {
    private final ProtocolBuilder protocol;
    private final String name;
    private final String heading;
    private final List<VariableDraft> drafts = new ArrayList<>();

    Group(ProtocolBuilder protocol, String name, String heading) {
        this.protocol = protocol;
        this.name = name;
        this.heading = heading;
    }

    @Override
    ProtocolBuilder protocol() {
        return protocol;
    }

    @Override
    void add(VariableDraft draft) {
        drafts.add(draft);
    }

    /** Takes a variable away, if it is one of these. */
    void drop(Variable variable) {
        drafts.removeIf(draft -> draft.variable() == variable);
    }

    List<VariableDraft> drafts() {
        return drafts;
    }

    VariableGroup group() {
        return new VariableGroup(
                name, heading, drafts.stream().map(VariableDraft::declaration).toList());
    }
}
