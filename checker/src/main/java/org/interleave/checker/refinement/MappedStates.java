package org.interleave.checker.refinement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.StateLayout;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * Maps packed states to states of the other protocol. States that do not differ in what the mapping reads are mapped
 * once, up to a number of them that fits any heap.
 */
final class MappedStates {
    private static final int MOST = 1 << 20;

    private final LoweredProtocol lowered;
    private final LoadedProtocol loaded;
    private final Formula.Refines refines;
    private final Specification specification;
    private final Set<String> read;
    private final long[] masks;
    private final Map<Longs, AbstractState> known = new ConcurrentHashMap<>();

    MappedStates(LoweredProtocol lowered, LoadedProtocol loaded, Formula.Refines refines, Specification specification) {
        this.lowered = lowered;
        this.loaded = loaded;
        this.refines = refines;
        this.specification = specification;
        this.read = read(lowered, refines);
        this.masks = masks(loaded.emitted().layout(), read);
    }

    private static Set<String> read(LoweredProtocol lowered, Formula.Refines refines) {
        Set<String> read = new HashSet<>();
        for (Formula.Mapped mapped : refines.mapping()) {
            read(mapped.value(), lowered, read);
        }
        return read;
    }

    private static void read(Expression expression, LoweredProtocol lowered, Set<String> read) {
        Expressions.everything(expression).forEach(part -> {
            if (part instanceof Expression.Read variable) {
                read.add(variable.variable().name());
            } else if (part instanceof Expression.At at) {
                read.add(at.process());
            } else if (part instanceof Expression.Ended ended) {
                read.add(ended.process());
            } else if (part instanceof Expression.Apply apply) {
                read(apply.operator().body(), lowered, read);
            } else if (part instanceof Expression.Waits) {
                // Whether a process can take a step depends on whatever its guards read.
                lowered.protocol().variables().forEach(variable -> read.add(variable.name()));
                lowered.processes().forEach(process -> read.add(process.name()));
            }
        });
    }

    private static long[] masks(StateLayout layout, Set<String> read) {
        long[] masks = new long[layout.words()];
        for (StateLayout.Slot slot : layout.slots()) {
            if (read.contains(slot.name())) {
                slot.mark(masks);
            }
        }
        return masks;
    }

    /**
     * The state of the other protocol that a state is mapped to.
     *
     * @throws OutOfRangeException if something that the mapping asks for has no value
     */
    AbstractState of(long[] states, int at) {
        long[] longs = new long[masks.length];
        for (int word = 0; word < longs.length; word++) {
            longs[word] = states[at + word] & masks[word];
        }
        Longs key = new Longs(longs);
        AbstractState found = known.get(key);
        if (found == null) {
            found = mapped(states, at);
            if (known.size() < MOST) {
                known.put(key, found);
            }
        }
        return found;
    }

    private AbstractState mapped(long[] states, int at) {
        Evaluator evaluator =
                new Evaluator(lowered, loaded.states().values(states, at, slot -> read.contains(slot.name())));
        Map<String, Value> values = new HashMap<>();
        try {
            refines.mapping().forEach(mapped -> values.put(mapped.name(), evaluator.value(mapped.value())));
        } catch (IllegalArgumentException e) {
            throw new OutOfRangeException(-1, String.valueOf(e.getMessage()), false);
        }
        return specification.state(values);
    }
}
