package org.interleave.dsl;

import java.util.List;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A family whose members have names, {@code producer_1}, {@code producer_2} and so on, so that they stand beside other
 * processes.
 */
@Library
public final class Family extends Members<Family, Pid, PidVar> {
    private final int count;
    private boolean symmetric;

    Family(ProtocolBuilder protocol, String name, int count, SourceLocation location) {
        super(protocol, name, location);
        this.count = count;
    }

    /**
     * Says that nothing tells its members apart: states that differ only in who is who are alike.
     *
     * @return this family
     */
    public Family symmetric() {
        symmetric = true;
        return this;
    }

    /**
     * One of its members. A symmetric family has none that could be named.
     *
     * @param index which, from 1
     * @return the member
     */
    public Pid member(int index) {
        if (index < 1 || index > count) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.NO_SUCH_MEMBER,
                            CallSite.here(),
                            name() + " has no member " + index,
                            "name one of 1 .. " + count));
        }
        return new Pid(new Expression.NameLiteral(name() + "_" + index));
    }

    /**
     * Which member this is, counted from 1.
     *
     * @param member a member
     * @return the number
     */
    public Num index(Pid member) {
        return new Num(new Expression.IndexOf(name(), member.expression()));
    }

    @Override
    public Expression expression(Pid value) {
        return value.expression();
    }

    @Override
    public Pid read(Expression expression) {
        return new Pid(expression);
    }

    @Override
    public PidVar holderOf(Cell cell) {
        return new PidVar(cell);
    }

    @Override
    public List<String> elementNames() {
        return Elements.PROCESSES;
    }

    @Override
    ProcessFamily.Members members() {
        return new ProcessFamily.Named(name(), count, symmetric);
    }

    @Override
    Family itself() {
        return this;
    }
}
