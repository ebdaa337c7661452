package org.interleave.dsl;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.TestOperation;

/**
 * An operation that does something and tells how it went, such as a trylock. It fits {@code if_} and nothing else:
 * whoever tries must look at the answer.
 */
@Library
public final class Test {
    private final String name;
    private final String c;
    private final TestOperation operation;
    private final SourceLocation location;

    private Test(String name, String c, TestOperation operation, SourceLocation location) {
        this.name = name;
        this.c = c;
        this.operation = operation;
        this.location = location;
        Recorder.made(this);
    }

    /**
     * A test that changes nothing yet.
     *
     * @param name name of the step it makes
     * @param c its C text, an expression
     * @param condition whether it succeeds
     * @param success one word for success, for example {@code locked}
     * @param failure one word for failure, for example {@code busy}
     * @return the test
     */
    public static Test of(String name, String c, Cond condition, String success, String failure) {
        return new Test(
                name,
                c,
                new TestOperation(condition.expression(), List.of(), List.of(), success, failure, false),
                CallSite.here());
    }

    /**
     * Says what it does when it succeeds, besides what it does already.
     *
     * @param parts what it does, in order
     * @return the test
     */
    public Test onSuccess(Op... parts) {
        return with(appended(operation.onSuccess(), parts), operation.onFailure(), operation.negated());
    }

    /**
     * Says what it does when it fails, besides what it does already.
     *
     * @param parts what it does, in order
     * @return the test
     */
    public Test onFailure(Op... parts) {
        return with(operation.onSuccess(), appended(operation.onFailure(), parts), operation.negated());
    }

    private static List<Operation> appended(List<Operation> before, Op... parts) {
        return Stream.concat(before.stream(), Op.join(parts).stream()).toList();
    }

    /** {@return the test whose branch is taken when this one fails} */
    public Test negated() {
        return with(operation.onSuccess(), operation.onFailure(), !operation.negated());
    }

    private Test with(List<Operation> onSuccess, List<Operation> onFailure, boolean negated) {
        Recorder.used(this);
        return new Test(
                name,
                c,
                new TestOperation(
                        operation.condition(), onSuccess, onFailure, operation.success(), operation.failure(), negated),
                location);
    }

    /** {@return name of the step it makes} */
    public String name() {
        return name;
    }

    /** {@return its C text: {@code if (...)} around the expression} */
    public String c() {
        return "if (" + (operation.negated() ? "!" : "") + c + ")";
    }

    /** {@return what it tests and does} */
    public TestOperation operation() {
        return operation;
    }

    /** {@return where it was made} */
    public SourceLocation location() {
        return location;
    }
}
