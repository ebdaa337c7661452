package org.interleave.dsl.tree;

import java.util.List;
import java.util.stream.Collectors;

/** A protocol that cannot be built. Carries every mistake that was found, in the order of the source. */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /**
     * Reports mistakes.
     *
     * @param protocol name of the protocol
     * @param mistakes all that is wrong with it; at least one
     */
    public ProtocolException(String protocol, List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(Mistake::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        protocol + " has " + mistakes.size() + (mistakes.size() == 1 ? " mistake" : " mistakes")
                                + ":\n  ",
                        "")));
        this.mistakes = List.copyOf(mistakes);
    }

    private ProtocolException(List<ProtocolException> parts) {
        super(parts.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
        this.mistakes = parts.stream().flatMap(part -> part.mistakes().stream()).toList();
    }

    /**
     * Reports the mistakes of several protocols together.
     *
     * @param parts one for each protocol; at least one
     * @return all their mistakes as one
     */
    public static ProtocolException together(List<ProtocolException> parts) {
        return parts.size() == 1 ? parts.get(0) : new ProtocolException(parts);
    }

    /** {@return every mistake, in the order of the source} */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
