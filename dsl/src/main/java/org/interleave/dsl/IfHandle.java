package org.interleave.dsl;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.TestOperation;

/** A branch that was just recorded, to say more about it before the next statement. */
@Library
public final class IfHandle {
    private final ProtocolBuilder protocol;
    private final Recorder recorder;
    private final Recorder.Slot slot;

    IfHandle(ProtocolBuilder protocol, Recorder recorder, Recorder.Slot slot) {
        this.protocol = protocol;
        this.recorder = recorder;
        this.slot = slot;
    }

    /**
     * Says what happens otherwise.
     *
     * @param otherwise the other way
     * @return this branch
     */
    public IfHandle else_(Runnable otherwise) {
        if (StepHandle.isFinished(protocol, slot, "this branch")) {
            return this;
        }
        List<Statement> statements = recorder.block(otherwise);
        Statement.Branch branch = branch();
        slot.replace(new Statement.Branch(branch.info(), branch.test(), branch.then(), statements, branch.location()));
        return this;
    }

    /**
     * Names the two ways, for the generated actions and for interleavings.
     *
     * @param success one word for the way when the condition holds
     * @param failure one word for the other way
     * @return this branch
     */
    public IfHandle ways(String success, String failure) {
        if (cannotBeSaid()) {
            return this;
        }
        Statement.Branch branch = branch();
        TestOperation test = branch.test();
        slot.replace(new Statement.Branch(
                branch.info(),
                new TestOperation(
                        test.condition(), test.onSuccess(), test.onFailure(), success, failure, test.negated()),
                branch.then(),
                branch.otherwise(),
                branch.location()));
        return this;
    }

    /** {@return this branch; nothing obliges the process to take it} */
    public IfHandle mayBlockForever() {
        return change(StepInfo::blockingForever);
    }

    /**
     * Gives the C text that the branch stands for.
     *
     * @param text the C text, on one line
     * @return this branch
     */
    public IfHandle c(String text) {
        protocol.text(text, CallSite.here());
        return change(info -> info.withC(text));
    }

    /**
     * Adds a remark for the reader.
     *
     * @param text the remark, on one line
     * @return this branch
     */
    public IfHandle note(String text) {
        protocol.text(text, CallSite.here());
        return change(info -> info.withNote(text));
    }

    /**
     * Says that it is right that no behaviour takes this step. Without this, such a step fails the check.
     *
     * @param reason why it is right
     * @return this branch
     */
    public IfHandle neverFires(String reason) {
        protocol.text(reason, CallSite.here());
        return change(info -> info.neverFiring(reason));
    }

    private IfHandle change(UnaryOperator<StepInfo> change) {
        if (cannotBeSaid()) {
            return this;
        }
        Statement.Branch branch = branch();
        Optional<StepInfo> info = branch.info();
        slot.replace(new Statement.Branch(
                info.map(change), branch.test(), branch.then(), branch.otherwise(), branch.location()));
        return this;
    }

    /** Whether the branch is finished or no step, and more is said about it all the same. */
    private boolean cannotBeSaid() {
        if (StepHandle.isFinished(protocol, slot, "this branch")) {
            return true;
        }
        if (branch().info().isPresent()) {
            return false;
        }
        protocol.mistake(new Mistake(
                CallSite.here(),
                "a branch without a name is no step, so this cannot be said of it",
                "give the branch a name: if_(\"name\", ...)"));
        return true;
    }

    private Statement.Branch branch() {
        return (Statement.Branch) slot.statement();
    }
}
