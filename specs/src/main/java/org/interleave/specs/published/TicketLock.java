package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.tree.Label;

/** The ticket spinlock of Linux: {@code ticketlock.tla} of kernel-tla, without trylock. */
public final class TicketLock extends ProtocolSource {
    /**
     * The word that the lock is.
     *
     * @param owner the ticket that is served
     * @param next the ticket that is given out next
     */
    public record Tickets(Num owner, Num next) {}

    final NamedConstant MAXVAL = constant("MAXVAL", 3, "the largest ticket; then they begin again", "SomeTickets", 1);
    final RecordVar<Tickets> lock = variable(
            "lock",
            record(Tickets.class, range(Num.of(0), MAXVAL), range(Num.of(0), MAXVAL)),
            new Tickets(Num.of(0), Num.of(0)));
    final Label cs = label();
    final Family proc;

    /** Four processes, as in the cfg of the original. */
    public TicketLock() {
        this(4);
    }

    /**
     * Some processes.
     *
     * @param processes how many, at most one more than the largest ticket
     */
    public TicketLock(int processes) {
        super("The ticket spinlock of Linux");
        proc = processes("proc", processes, this::proc);
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "ticketlock.tla in kernel-tla");
    }

    private Num inc(Num ticket) {
        return ifElse(ticket.is(MAXVAL), Num.of(0), ticket.plus(1));
    }

    @C("arch/arm64/include/asm/spinlock.h")
    void spin_lock() {
        Int next = local("next", Num.of(0), MAXVAL, 0).dropAtEnd();
        step(
                "fetch_inc",
                next.set(lock.get().next()),
                lock.set(Tickets::next, inc(lock.get().next())));
        step("spin", await(lock.get().owner().is(next)));
    }

    @C("arch/arm64/include/asm/spinlock.h")
    void spin_unlock() {
        step("inc_owner", lock.set(Tickets::owner, inc(lock.get().owner())));
        step("return");
    }

    void proc() {
        loop(() -> {
            step("lock_call");
            spin_lock();
            step(cs);
            step("unlock_call");
            spin_unlock();
        });
    }

    @Override
    protected void properties() {
        never("Exclusion", proc.count(cs).gt(1), "no two hold the lock");
        forEvery(proc, (Pid p) -> {
            Cond holds = proc.at(p, cs);
            return leadsTo("LockAll", not(holds), holds, "everyone gets the lock again and again");
        });
    }
}
