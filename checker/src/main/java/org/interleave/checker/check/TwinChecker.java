package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.PlusCalTranslator;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.dsl.tree.ProtocolException;

/**
 * Checks the PlusCal twins of protocols, as {@link ProtocolChecker} checks their modules. It tells verdicts and figures;
 * counterexamples would be in the twin's terms and are left out.
 */
public final class TwinChecker {
    private final CheckOptions options;
    private final CheckListener listener;

    /**
     * A checker.
     *
     * @param options how it checks
     * @param listener hears how far it is
     */
    public TwinChecker(CheckOptions options, CheckListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /**
     * Translates the twins of protocols and checks them side by side.
     *
     * @param entries the protocols with what is expected of them
     * @return a result for each, in the same order; where the twin could not be translated, every verdict says so
     * @throws ProtocolException if a protocol or its expectations have mistakes; nothing has been checked then
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public List<ProtocolResult> check(List<ProtocolEntry> entries) {
        PlusCalTranslator translator = new PlusCalTranslator(TlaTools.find());
        List<Twin> twins = entries.parallelStream()
                .map(entry -> Twin.of(entry, translator))
                .toList();
        List<ProtocolResult> checked = new ArrayList<>(new ProtocolChecker(options, listener, false)
                .checkAll(twins.stream()
                        .filter(Twin::isTranslated)
                        .map(Twin::checks)
                        .toList()));
        return twins.stream()
                .map(twin -> twin.isTranslated() ? verdictsOnly(checked.remove(0)) : twin.untranslated())
                .toList();
    }

    /** What a search left untested is told of the module: the twin has other actions. */
    private static ProtocolResult verdictsOnly(ProtocolResult result) {
        return new ProtocolResult(result.session(), result.properties(), List.of(), result.symmetric());
    }
}
