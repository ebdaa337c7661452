package org.interleave.checker.assertion;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Ablator;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Checker;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.dsl.Patch;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;

/**
 * The entry to checks in unit tests:
 *
 * <pre>{@code
 * assertThat(check(new Peterson()))
 *         .holds("MutualExclusion")
 *         .violates("StarvationFree").inStates(7)
 *         .exploring(distinctStates(42));
 * }</pre>
 */
public final class ProtocolAssertions {
    private ProtocolAssertions() {}

    /**
     * Checks all properties of a protocol with TLC.
     *
     * @param protocol the protocol
     * @return what came out
     * @throws ProtocolException if the protocol has mistakes; its message names every one
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public static CheckedProtocol check(ProtocolSource protocol) {
        return check(protocol, CheckOptions.DEFAULT);
    }

    /**
     * Checks properties of a protocol, with TLC unless the options name the other engine.
     *
     * @param protocol the protocol
     * @param options how, and which
     * @return what came out
     * @throws ProtocolException if the protocol has mistakes; its message names every one
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public static CheckedProtocol check(ProtocolSource protocol, CheckOptions options) {
        return check(protocol.build(), options);
    }

    /**
     * Checks properties of a protocol, also of one that is made with the plain builder.
     *
     * @param protocol the protocol
     * @param options how; {@link CheckOptions#DEFAULT} for all properties
     * @return what came out
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public static CheckedProtocol check(Protocol protocol, CheckOptions options) {
        ProtocolEntry entry = ExpectationsBuilder.everythingHolds(protocol);
        ProtocolResult result =
                Checker.of(options, CheckListener.NONE).check(List.of(entry)).get(0);
        return new CheckedProtocol(result);
    }

    /**
     * Checks a patch with some of its hunks left out, and finds what each of them carries.
     *
     * @param patches makes the patch, a new one each time, as in {@code MyPatch::new}
     * @return what came out
     * @throws ProtocolException if the patch has mistakes; its message names every one
     * @throws IllegalArgumentException if the same object is given each time
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public static Ablation ablation(Supplier<? extends Patch<?>> patches) {
        return ablation(patches, CheckOptions.DEFAULT);
    }

    /**
     * Checks a patch with some of its hunks left out, and finds what each of them carries.
     *
     * @param patches makes the patch, a new one each time, as in {@code MyPatch::new}
     * @param options how; {@link CheckOptions#DEFAULT} for all properties
     * @return what came out
     * @throws ProtocolException if the patch has mistakes; its message names every one
     * @throws IllegalArgumentException if the same object is given each time
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public static Ablation ablation(Supplier<? extends Patch<?>> patches, CheckOptions options) {
        Checker checker = Checker.of(options, CheckListener.NONE);
        return new Ablator(patches, Map.of()).ablation(checker::check);
    }

    /**
     * Begins to say what the hunks of a patch must carry.
     *
     * @param ablation what came of the patch with some of its hunks
     * @return takes what they must carry
     */
    public static AblationAssert assertThat(Ablation ablation) {
        return new AblationAssert(ablation);
    }

    /**
     * Begins to say what must have come out.
     *
     * @param checked a checked protocol
     * @return takes what must have come out
     */
    public static ProtocolAssert assertThat(CheckedProtocol checked) {
        return new ProtocolAssert(checked.result());
    }

    /**
     * Begins to say what must have come out.
     *
     * @param result what came out of a protocol
     * @return takes what must have come out
     */
    public static ProtocolAssert assertThat(ProtocolResult result) {
        return new ProtocolAssert(result);
    }

    /**
     * Requires that a property came out as its expectation says.
     *
     * @param result what came out of its protocol
     * @param property what came out of the property
     * @throws AssertionError if it did not; its first line is {@link PropertyResult#headline()}, and the interleaving
     *     follows
     */
    public static void assertAsExpected(ProtocolResult result, PropertyResult property) {
        if (!property.isAsExpected()) {
            throw Failure.of(result.session(), property, property.expected().toString());
        }
    }

    /**
     * How many different states there are.
     *
     * @param number how many
     * @return for {@link ProtocolAssert#exploring}
     */
    public static StateCount distinctStates(long number) {
        return new StateCount("distinct states", search -> search.distinctStates(), number);
    }

    /**
     * How many states are generated on the way, initial ones and repetitions included.
     *
     * @param number how many
     * @return for {@link ProtocolAssert#exploring}
     */
    public static StateCount generatedStates(long number) {
        return new StateCount("generated states", search -> search.generatedStates(), number);
    }

    /**
     * How many states the longest of the shortest ways to a state has, its beginning included.
     *
     * @param number how many
     * @return for {@link ProtocolAssert#exploring}
     */
    public static StateCount depth(long number) {
        return new StateCount("states in depth", search -> search.depth().orElse(0), number);
    }
}
