package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.generator.pluscal.Regions.Region;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.Layout;

/**
 * Prints the body of a process: a label for each place. Labels that only a branch leads to stand in its braces where they
 * stood so in the source; all others follow one another.
 */
final class BodyPrinter {
    private final String process;
    private final List<Place> places;
    private final List<Block> blocks;
    private final BlockPrinter printer;
    private final Regions regions;
    private final boolean isAtOnePlace;
    private final boolean canEnd;
    private final Function<Place, String> fairness;
    /** The labels that stand in the braces of a block. */
    private final IdentityHashMap<Block, Region> nested = new IdentityHashMap<>();

    private final Map<Place, Integer> indices = new HashMap<>();

    BodyPrinter(
            ProcessFlow process,
            List<Block> blocks,
            Function<Place, String> fairness,
            ExpressionPrinter printer,
            Layout layout) {
        this.process = process.process().name();
        this.places = process.places();
        this.blocks = blocks;
        this.regions = new Regions(process);
        this.isAtOnePlace = process.isAtOnePlace();
        this.canEnd = process.canEnd();
        this.fairness = fairness;
        this.printer = new BlockPrinter(this.process, this::nested, printer, layout);
        places.forEach(place -> indices.put(place, indices.size()));
    }

    /** The lines of the whole body. */
    List<String> lines(int column) {
        Optional<Region> loop = isAtOnePlace
                ? Optional.of(new Region(0, 1))
                : regions.lastLoop().filter(this::canBeWritten);
        if (loop.isEmpty()) {
            return labels(new Region(0, places.size()), Optional.empty(), column);
        }
        int head = loop.orElseThrow().first();
        Optional<Place> start = Optional.of(places.get(head));
        List<String> lines = new ArrayList<>(labels(new Region(0, head), start, column));
        lines.add(label(places.get(head)));
        List<String> body = new ArrayList<>();
        body.add("while (TRUE) {");
        body.addAll(BlockPrinter.indented(statement(new Region(head, places.size()), start, column + 4)));
        body.add("};");
        lines.addAll(BlockPrinter.indented(body));
        return lines;
    }

    /**
     * Whether a loop can be written as one. A body that is nothing but a loop tells the translator more: that the process
     * never ends, though it may be absent, and, if the loop has one label only, that nobody asks where the process is.
     */
    private boolean canBeWritten(Region loop) {
        boolean leaves = blocks.stream()
                .flatMap(block -> block.ends().stream())
                .anyMatch(end -> end.exit().equals(new Block.Goto(Optional.empty())));
        return loop.first() > 0 || leaves || !(canEnd || places.size() == 1);
    }

    private String label(Place place) {
        return printer.label(place) + ":" + fairness.apply(place);
    }

    /** Labels with their statements. */
    private List<String> labels(Region range, Optional<Place> follow, int column) {
        List<String> lines = new ArrayList<>();
        int at = range.first();
        while (at < range.end()) {
            int next = nest(at, range.end());
            lines.add(label(places.get(at)));
            Optional<Place> behind = next < range.end() ? Optional.of(places.get(next)) : follow;
            lines.addAll(BlockPrinter.indented(printer.some(blocks.get(at), behind, column + 2)));
            at = next;
        }
        return lines;
    }

    /** The statements of the first place of a range, without its label, then the labels of the others. */
    private List<String> statement(Region range, Optional<Place> follow, int column) {
        int next = nest(range.first(), range.end());
        Optional<Place> behind = next < range.end() ? Optional.of(places.get(next)) : follow;
        List<String> lines = new ArrayList<>(printer.some(blocks.get(range.first()), behind, column));
        lines.addAll(labels(new Region(next, range.end()), follow, column));
        return lines;
    }

    /**
     * Finds the labels that stand in the braces of a place.
     *
     * @return the index of the first place behind them
     */
    private int nest(int place, int end) {
        int next = place + 1;
        Block all = blocks.get(place);
        List<Block> inBraces = all.exit() instanceof Block.Within ? outsideOfWith(all) : List.of();
        for (Block block : inBraces) {
            if (block.exit() instanceof Block.Goto jump && next < end) {
                Place target = places.get(next);
                int from = next;
                Optional<Region> region = jump.place().equals(Optional.of(target))
                        ? regions.branchesAt(next).stream()
                                .filter(found -> found.end() <= end && isEnteredOnlyFrom(place, found))
                                .findFirst()
                        : Optional.empty();
                region.ifPresent(found -> nested.put(block, found));
                next = region.map(Region::end).orElse(from);
            }
        }
        return next;
    }

    /** PlusCal allows no label inside of {@code with}. */
    private static List<Block> outsideOfWith(Block block) {
        List<Block> ends = new ArrayList<>();
        if (!(block.exit() instanceof Block.Within)) {
            ends.add(block);
        } else {
            Command last = block.commands().get(block.commands().size() - 1);
            if (last instanceof Command.If || last instanceof Command.Either) {
                block.last().forEach(inside -> ends.addAll(outsideOfWith(inside)));
            }
        }
        return ends;
    }

    /** Whether control comes to a region in one way only: from one end of a place to the region's first one. */
    private boolean isEnteredOnlyFrom(int place, Region region) {
        int entries = 0;
        for (int from = 0; from < places.size(); from++) {
            if (!region.has(from)) {
                for (Block end : blocks.get(from).ends()) {
                    Optional<Integer> target =
                            end.exit() instanceof Block.Goto jump ? jump.place().map(indices::get) : Optional.empty();
                    if (target.filter(region::has).isPresent()) {
                        entries++;
                        if (from != place || target.orElseThrow() != region.first()) {
                            return false;
                        }
                    }
                }
            }
        }
        return entries == 1;
    }

    private Optional<List<String>> nested(Block block, Optional<Place> follow, int column) {
        return Optional.ofNullable(nested.get(block)).map(region -> labels(region, follow, column));
    }
}
