package org.interleave.checker.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.checker.tlc.PlusCalTranslation;
import org.interleave.checker.tlc.PlusCalTranslator;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Observation;

/**
 * The PlusCal twin of a protocol.
 *
 * @param checks what is checked of it
 * @param problem why it could not be translated, if it could not
 */
record Twin(List<Check> checks, Optional<RunOutcome> problem) {
    Twin {
        // Who hangs is asked of the graph of all states, which is the module's: the fast checker reads no PlusCal.
        checks = checks.stream().filter(check -> !check.isOfGraph()).toList();
    }

    static Twin of(ProtocolEntry entry, PlusCalTranslator translator) {
        GeneratedModule module = PlusCalGenerator.generate(entry.session().get().lowered());
        PlusCalTranslation translation = translator.translate(module.name(), module.observed());
        if (translation instanceof PlusCalTranslation.Translated translated) {
            return new Twin(Checks.of(entry, new Session(with(module, translated.text()))), Optional.empty());
        }
        RunOutcome problem = translation instanceof PlusCalTranslation.Refused refused
                ? RunOutcome.error(
                        "the PlusCal translator does not accept " + module.name() + ": " + refused.message(),
                        Optional.empty())
                : RunOutcome.failed(((PlusCalTranslation.Failed) translation).message());
        return new Twin(Checks.of(entry, new Session(module)), Optional.of(problem));
    }

    /** The module with its translation. It is asked what must be possible, but not whether premises are reached. */
    private static GeneratedModule with(GeneratedModule module, String translation) {
        Map<Observation, String> observations = new LinkedHashMap<>(module.observations());
        observations.keySet().removeIf(observation -> observation.kind().isOfWhatIsSupposed());
        return new GeneratedModule(
                module.lowered(),
                translation,
                observations,
                translation,
                module.monitors(),
                module.specification(),
                module.renamed(),
                module.sourceMap());
    }

    boolean isTranslated() {
        return problem.isEmpty();
    }

    /** The result of a twin that could not be translated. */
    ProtocolResult untranslated() {
        Answer answer = new Answer(Engine.TLC, "pcal.trans", problem.orElseThrow());
        return new ProtocolResult(
                checks.get(0).session(),
                checks.stream()
                        .map(check -> Results.of(check, Run.alone(check), answer))
                        .toList(),
                List.of(),
                Optional.empty());
    }
}
