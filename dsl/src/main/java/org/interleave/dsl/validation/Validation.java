package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;

/** Validates a protocol as a whole. */
public final class Validation {
    private Validation() {}

    /**
     * Finds every mistake in a protocol.
     *
     * @param protocol the protocol
     * @param owner the builder that declared its variables
     * @return what is wrong with it; empty when nothing is
     */
    public static List<Mistake> mistakes(Protocol protocol, Object owner) {
        List<Mistake> mistakes = new ArrayList<>(SizeValidation.families(protocol));
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        if (protocol.processes().isEmpty()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NO_PROCESS,
                    protocol.location(),
                    protocol.name() + " has no process",
                    "declare one with process(...)"));
        }
        ControlFlow flow = ControlFlow.of(protocol);
        for (ProcessDeclaration process : protocol.processes()) {
            if (flow.process(process.name()).steps().isEmpty()) {
                mistakes.add(new Mistake(
                        ProtocolMistake.PROCESS_WITHOUT_STEP,
                        process.location(),
                        "process " + process.name() + " has no step",
                        "give it one with step(\"name\", ...)"));
            }
        }
        mistakes.addAll(NameValidation.mistakes(protocol, flow));
        mistakes.addAll(TextValidation.mistakes(flow));
        mistakes.addAll(ValueValidation.mistakes(protocol));
        mistakes.addAll(BoundsValidation.mistakes(protocol, flow));
        mistakes.addAll(SizeValidation.mistakes(protocol, flow));
        mistakes.addAll(flow.mistakes());
        mistakes.addAll(FamilyValidation.mistakes(protocol, flow));
        mistakes.addAll(ForeignValidation.mistakes(protocol, flow, owner));
        mistakes.addAll(MemberValidation.mistakes(protocol, flow));
        mistakes.addAll(ScopeValidation.mistakes(protocol, flow));
        mistakes.addAll(RefinementValidation.mistakes(protocol));
        mistakes.addAll(StepValidation.mistakes(protocol, flow, owner));
        mistakes.addAll(StartValidation.mistakes(protocol, flow, owner));
        mistakes.addAll(PropertyValidation.mistakes(protocol, flow, owner));
        return mistakes;
    }
}
