package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** The places that stand together in a branch or in a loop of the source: they may stand in braces in the twin. */
final class Regions {
    private final IdentityHashMap<StepInfo, Integer> places = new IdentityHashMap<>();
    private final List<Region> branches = new ArrayList<>();
    private final List<Region> loops = new ArrayList<>();

    /** Places that follow one another: from one index to another, which is not in it. */
    record Region(int first, int end) {
        boolean has(int place) {
            return first <= place && place < end;
        }
    }

    Regions(ProcessFlow process) {
        List<Place> inOrder = process.places();
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(inOrder.get(i).info(), i);
        }
        collect(process.process().body());
    }

    /** Branches that begin at a place, the longest first. */
    List<Region> branchesAt(int place) {
        return branches.stream()
                .filter(region -> region.first() == place)
                .sorted(Comparator.comparingInt(Region::end).reversed())
                .toList();
    }

    /** The outermost loop without a condition that is the last thing the process does. */
    Optional<Region> lastLoop() {
        return loops.stream().filter(loop -> loop.end() == places.size()).min(Comparator.comparingInt(Region::first));
    }

    private void collect(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Branch branch) {
                region(branch.then()).ifPresent(branches::add);
                region(branch.otherwise()).ifPresent(branches::add);
            } else if (statement instanceof Statement.Either either) {
                either.ways().forEach(way -> region(way.body()).ifPresent(branches::add));
            } else if (statement instanceof Statement.Loop loop
                    && loop.condition().equals(new Expression.BooleanLiteral(true))) {
                region(loop.body()).ifPresent(loops::add);
            }
            collect(statement.inside());
        }
    }

    private Optional<Region> region(List<Statement> statements) {
        TreeSet<Integer> inside = new TreeSet<>();
        places(statements, inside);
        boolean together = !inside.isEmpty() && inside.last() - inside.first() + 1 == inside.size();
        return together ? Optional.of(new Region(inside.first(), inside.last() + 1)) : Optional.empty();
    }

    private void places(List<Statement> statements, Set<Integer> inside) {
        for (Statement statement : statements) {
            statement.step().map(places::get).ifPresent(inside::add);
            places(statement.inside(), inside);
        }
    }
}
