package org.interleave.dsl;

import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.SourceLocation;

/** A family whose members are the integers of a range, so that one can count from a member to its neighbour. */
@Library
public final class Numbered extends Members<Numbered, Num, Int> {
    private final Num low;
    private final Num high;

    Numbered(ProtocolBuilder protocol, String name, Num low, Num high, SourceLocation location) {
        super(protocol, name, location);
        this.low = low;
        this.high = high;
    }

    /** {@return its first member} */
    public Num first() {
        return low;
    }

    /** {@return its last member} */
    public Num last() {
        return high;
    }

    @Override
    public Expression expression(Num value) {
        return value.expression();
    }

    @Override
    public Num read(Expression expression) {
        return new Num(expression);
    }

    @Override
    public Int holderOf(Cell cell) {
        return new Int(cell);
    }

    @Override
    public List<String> elementNames() {
        return Elements.NUMBERS;
    }

    @Override
    ProcessFamily.Members members() {
        return new ProcessFamily.Numbered(low.expression(), high.expression());
    }

    @Override
    Numbered itself() {
        return this;
    }
}
