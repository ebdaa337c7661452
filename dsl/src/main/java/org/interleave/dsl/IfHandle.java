package org.interleave.dsl;

import java.util.List;
import java.util.function.UnaryOperator;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.TestOperation;

/** A branch that was just recorded, to say more about it before the next statement. */
@Library
public final class IfHandle extends StatementHandle<IfHandle> {
    private final Recorder recorder;

    IfHandle(ProtocolBuilder protocol, Recorder recorder, Recorder.Slot slot) {
        super(protocol, slot);
        this.recorder = recorder;
    }

    /**
     * Says what happens otherwise.
     *
     * @param otherwise the other way
     * @return this branch
     */
    public IfHandle else_(Runnable otherwise) {
        if (isFinished()) {
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
        if (isFinished() || isNoStep()) {
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

    @Override
    IfHandle change(UnaryOperator<StepInfo> change) {
        return isNoStep() ? this : super.change(change);
    }

    /** Whether the branch is no step, and something is said about it that can be said of a step only. */
    private boolean isNoStep() {
        if (!slot.isLast() || branch().info().isPresent()) {
            return false;
        }
        protocol.mistake(new Mistake(
                ProtocolMistake.BRANCH_IS_NO_STEP,
                CallSite.here(),
                "a branch without a name is no step, so this cannot be said of it",
                "give the branch a name: if_(\"name\", ...)"));
        return true;
    }

    @Override
    IfHandle itself() {
        return this;
    }

    @Override
    String what() {
        return "this branch";
    }

    private Statement.Branch branch() {
        return (Statement.Branch) slot.statement();
    }
}
