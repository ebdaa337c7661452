package org.interleave.checker.check;

import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;

/** Every mistake that can be made where something is expected. The lines at fault end with its code. */
final class ExpectationSlips extends Expectations {
    static class Ends extends ProtocolSource {
        final Process task = process("task", () -> step("work"));

        Ends() {
            super("A task that ends.");
        }

        @Override
        protected void properties() {
            eventually("TaskEnds", task.ended(), "the task ends");
        }
    }

    static final class Forgotten extends Ends {
        @Override
        protected void properties() {
            eventually("TaskEnds", task.ended(), "the task ends"); // <- IL907
        }
    }

    static final class Fails extends Ends {
        Fails() {
            throw new IllegalStateException("the field is not set"); // <- IL903
        }
    }

    static final class Sized extends Ends {
        final int size;

        Sized(int size) {
            this.size = size;
        }
    }

    static final class Unready extends Ends {
        static final int SIZE = Integer.parseInt("three");
    }

    /** Expects something of a class that Java cannot get ready. */
    static final class OfUnready extends Expectations {
        @Override
        protected void expectations() {
            expect(Unready.class).holds("TaskEnds");
        }
    }

    /** Nothing can be known of what it expects. */
    static final class Hurried extends Expectations {
        @Override
        protected void expectations() {
            // Thrown by hand: what the JVM throws itself has no text once its line is hot.
            expect(Ends.class).violates("TaskEnds").inStates(Integer.parseInt("three")); // <- IL908
        }
    }

    /** What Java says of a protocol that is far too large. */
    private static Protocol large() {
        throw new OutOfMemoryError("Java heap space");
    }

    @Override
    protected void expectations() {
        ExpectationsBuilder ends = expect(Ends.class);
        ends.holds("TaskEnds").inStates(3); // <- IL901
        ends.violates("TaskEnds"); // <- IL902
        ends.holds("TaskEnd"); // <- IL906
        expect(Ends.class).holds("TaskEnds"); // <- IL905
        expect(Forgotten.class);
        expect(Fails.class);
        expect(Sized.class);
        expect("Large", ExpectationSlips::large); // <- IL909
    }
}
