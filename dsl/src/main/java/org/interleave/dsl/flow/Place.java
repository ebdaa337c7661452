package org.interleave.dsl.flow;

import java.util.Optional;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.jspecify.annotations.Nullable;

/** A place where a process can stand: before a step. */
public final class Place {
    private final StepInfo info;
    private final Position position;
    private @Nullable Flow flow;
    private Label label;

    Place(StepInfo info, Position position) {
        this.info = info;
        this.position = position;
        this.label = info.label();
    }

    /** {@return its name: that of the step} */
    public String name() {
        return info.name();
    }

    /** {@return what is said about the step} */
    public StepInfo info() {
        return info;
    }

    /** {@return a label of this place and no other: that of the step, unless several places have it} */
    public Label label() {
        return label;
    }

    /** Gives it a label of its own. */
    void label(Label own) {
        label = own;
    }

    /** {@return the C function it stands in, if any} */
    public Optional<Statement.Function> function() {
        return position.function();
    }

    /** {@return what happens when the step is taken} */
    public Flow flow() {
        Flow known = flow;
        if (known == null) {
            throw new IllegalStateException(name() + " was never reached");
        }
        return known;
    }

    Position position() {
        return position;
    }

    boolean isKnown() {
        return flow != null;
    }

    void flow(Flow known) {
        flow = known;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name();
    }
}
