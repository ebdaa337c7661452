package org.interleave.dsl;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;
import org.jspecify.annotations.Nullable;

/** A variable while its protocol is being written. */
@Library
final class VariableDraft {
    private final ProtocolBuilder protocol;
    private final Variable variable;
    private final List<Expression> initial;
    private final boolean ghost;
    private Optional<String> comment = Optional.empty();
    private @Nullable Runnable dropAtEnd;
    private @Nullable KernelObjectRules rules;

    VariableDraft(ProtocolBuilder protocol, Variable variable, List<Expression> initial, boolean ghost) {
        this.protocol = protocol;
        this.variable = variable;
        this.initial = List.copyOf(initial);
        this.ghost = ghost;
    }

    Variable variable() {
        return variable;
    }

    List<Expression> initial() {
        return initial;
    }

    void comment(String text) {
        protocol.text(text, CallSite.here());
        comment = Optional.of(text);
    }

    void dropAtEnd() {
        if (dropAtEnd == null) {
            mistake(new Mistake(
                    ProtocolMistake.DROPPED_IS_NO_LOCAL,
                    CallSite.here(),
                    variable.name() + " is no local of a C function, so no function's end can reset it",
                    "declare it with local(...) in the function, or leave dropAtEnd() out"));
        } else {
            dropAtEnd.run();
        }
    }

    /** Makes it a local of a C function: what to do when its end shall reset it. */
    void local(Runnable whenDropped) {
        dropAtEnd = whenDropped;
    }

    /** The rules of use of what it holds. They are an object from the time on when a rule is first asked for. */
    KernelObjectRules rules() {
        KernelObjectRules known = rules;
        if (known == null) {
            known = protocol.object(variable.name(), variable.location());
            rules = known;
        }
        return known;
    }

    void mistake(Mistake mistake) {
        protocol.mistake(mistake);
    }

    VariableDeclaration declaration() {
        return new VariableDeclaration(variable, initial, ghost, comment);
    }
}
