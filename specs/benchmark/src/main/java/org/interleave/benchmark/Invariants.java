package org.interleave.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.java.JavaGenerator;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.SearchBounds;

/** Which invariants are asked for: the same of the fast checker and of TLC. */
final class Invariants {
    private Invariants() {}

    /** Their numbers in the compiled class; that every variable is in its type is asked for in any case. */
    static Integer[] numbers(Case one, LoadedProtocol loaded) {
        List<String> names = loaded.emitted().legend().invariants();
        return IntStream.range(0, names.size())
                .filter(number -> !one.violated().contains(names.get(number)))
                .boxed()
                .toArray(Integer[]::new);
    }

    /** Their names in the module. */
    static List<String> names(Case one, LoweredProtocol lowered) {
        Legend legend = JavaGenerator.generate(lowered).legend();
        List<String> names = new ArrayList<>(List.of(SearchBounds.TYPE_OK));
        names.addAll(legend.invariants());
        names.removeAll(one.violated());
        return names;
    }
}
