package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.flow.Place;

/**
 * Statements of PlusCal between braces or behind a label, and where control goes behind the last of them.
 *
 * @param commands the statements, in order
 * @param exit where control goes then
 */
record Block(List<Command> commands, Exit exit) {
    Block {
        commands = List.copyOf(commands);
    }

    /** Where control goes behind a block. */
    sealed interface Exit {}

    /** To a label; to the end of the process when there is no place. */
    record Goto(Optional<Place> place) implements Exit {}

    /** To the statement that follows the one this block belongs to. */
    record Onward() implements Exit {}

    /** The blocks in the last statement say it. */
    record Within() implements Exit {}

    Block after(Command first) {
        List<Command> all = new ArrayList<>();
        all.add(first);
        all.addAll(commands);
        return new Block(all, exit);
    }

    /** A block of one statement whose own blocks say where control goes. */
    static Block of(Command only) {
        return new Block(List.of(only), new Within());
    }

    boolean isEmpty() {
        return commands.isEmpty() && exit instanceof Onward;
    }

    /** The blocks inside of this one behind which control leaves it, in the order of the text. */
    List<Block> ends() {
        if (!(exit instanceof Within)) {
            return List.of(this);
        }
        List<Block> ends = new ArrayList<>();
        last().forEach(block -> ends.addAll(block.ends()));
        return ends;
    }

    /** The blocks of the last statement. */
    List<Block> last() {
        Command last = commands.get(commands.size() - 1);
        if (last instanceof Command.If branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (last instanceof Command.Either either) {
            return either.ways();
        }
        if (last instanceof Command.Pick pick) {
            return List.of(pick.body());
        }
        return last instanceof Command.Let let ? List.of(let.body()) : List.of();
    }
}
