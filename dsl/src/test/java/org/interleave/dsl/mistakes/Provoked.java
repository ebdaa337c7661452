package org.interleave.dsl.mistakes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interleave.dsl.tree.Mistake;

/** All mistakes that the tests of this package have made so far, for the page that shows one of each. */
public final class Provoked {
    private static final Set<Mistake> ALL = ConcurrentHashMap.newKeySet();

    private Provoked() {}

    static void note(Mistake mistake) {
        ALL.add(mistake);
    }

    /** {@return the mistakes, in no order} */
    public static Set<Mistake> all() {
        return Set.copyOf(ALL);
    }
}
