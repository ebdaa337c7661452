package org.interleave.specs.swap;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Each;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.PageLock;

/**
 * Two threads and their parent fault on one swap entry, before 4969c1192d15 in Linux 2.6.36. All of them write. What
 * B has looked up in the swap cache may be another page's by the time B has its lock.
 */
public final class Swapin extends ProtocolSource {
    /** What a pte holds: a page, or else a swap entry. */
    static final class Mm {
        final Int page;
        final Int swap;
        final Bool write;

        Mm(Declarations mm) {
            page = mm.integer("pte_page", 0, 3, 0).comment("the page, or 0 where it is not present");
            swap = mm.integer("pte_swap", 0, 2, 1).comment("the swap entry, or 0");
            write = mm.bool("pte_write", false);
        }
    }

    /** struct page. */
    static final class Page {
        final PageLock lock;
        final Int entry;

        Page(Declarations page) {
            lock = new PageLock(page, "PG_locked", "page");
            entry = page.integer("page_private", 0, 2, 0).comment("its entry in the swap cache, or 0");
        }
    }

    final Each<Num, Mm> mm = group("mm", "the ptes of A and B (1) and of C (2)").each(range(1, 2), Mm::new);
    final Each<Num, Page> pages =
            group("pages", "page 1, which they share, and page 2, the copy").each(range(1, 2), Page::new);
    final Bool c_wrote = bool("c_wrote", false).comment("page 1 has what C wrote");

    final Array<Pid, Int> entry = array("entry", processes(), range(1, 2), 1).comment("local of do_swap_page");
    final Array<Pid, Int> page = array("page", processes(), range(1, 2), 1).comment("local of do_swap_page");

    final Process a = process("a", () -> user(mm.of(Num.of(1)), 2, nothing()));
    final Process b = process("b", () -> user(mm.of(Num.of(1)), 2, nothing()));
    final Process c = process("c", () -> user(mm.of(Num.of(2)), 3, c_wrote.set(true)));
    final Process kswapd = process("kswapd", this::kswapd);

    /** Linux 2.6.35. */
    public Swapin() {
        super("Swapin: two threads and their parent fault on one swap entry.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "reuse (ABA)")
                .fact("Linux", "v2.6.35")
                .fact("Source", "4969c1192d15, 31c4a3d3a0f8")
                .fact("Patch", "none")
                .fact(
                        "Author",
                        "Hugh Dickins, 19 Sep 2010, of the first fix: B has looked page 1 up and waits for its lock; "
                                + "A copies it; C reuses it; kswapd gives entry 1 to the copy, and entry 2 to page 1; B maps page 1")
                .leftOut(
                        "reading from swap: a page stays in the swap cache until it is reused; write-back; try_to_free_swap "
                                + "and swapoff; reads; the lock of a page table, so what is done under it is one step.");
    }

    @Override
    protected void starts() {
        start("page 1 is in the swap cache", pages.initially((p, one) -> one.entry.initially(ifElse(p.is(1), 1, 0))));
    }

    void user(Mm mine, int copy, Op store) {
        loop(() -> {
            if_("store", mine.write, () -> {
                        also(when(mine.page.is(1), store));
                        return_();
                    })
                    .ways("writable", "fault")
                    .c("*address = value;");
            if_("handle_pte_fault", mine.page.is(0), () -> {
                        also(entry.of(self()).set(mine.swap));
                        do_swap_page(mine);
                    })
                    .else_(() -> do_wp_page(mine, copy))
                    .ways("swap", "present")
                    .c("if (!pte_present(entry))");
        });
    }

    @C("mm/memory.c")
    void do_swap_page(Mm mine) {
        Num slot = entry.of(self());
        Page found = pages.of(page.of(self()));
        if_(
                        "lookup_swap_cache",
                        exists(range(1, 2), p -> pages.of(p).entry.is(slot)),
                        () -> also(page.of(self())
                                .set(ifElse(pages.of(Num.of(1)).entry.is(slot), 1, 2))))
                .else_(() -> return_())
                .ways("page", "NULL")
                .c("page = lookup_swap_cache(entry);");
        step(found.lock.lock());
        if_("pte_same", mine.page.is(0).and(mine.swap.is(slot)), () -> {
                    if_("reuse_swap_page", references(page.of(self())).le(1), () -> {
                                also(found.entry.set(0));
                                step(
                                                "set_pte_writable",
                                                mine.page.set(page.of(self())),
                                                mine.swap.set(0),
                                                mine.write.set(true))
                                        .c("set_pte_at(mm, address, page_table, pte); swap_free(entry);");
                            })
                            .else_(() -> step("set_pte_at", mine.page.set(page.of(self())), mine.swap.set(0))
                                    .c("set_pte_at(mm, address, page_table, pte); swap_free(entry);"))
                            .c("if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page))");
                })
                .c("if (likely(pte_same(*page_table, orig_pte)))");
        step(found.lock.unlock());
    }

    /** One step: it has the locks of the page table and of the page, for reuse_swap_page. */
    @C("mm/memory.c")
    void do_wp_page(Mm mine, int copy) {
        Page old = pages.of(Num.of(1));
        atomic("do_wp_page", () -> {
                    also(await(not(old.lock.isLocked())));
                    if_(
                            mine.page.is(1).and(not(mine.write)),
                            () -> if_(references(Num.of(1)).le(1), () -> also(mine.write.set(true), old.entry.set(0)))
                                    .else_(() -> also(mine.write.set(true), mine.page.set(copy))));
                })
                .c("do_wp_page(mm, vma, address, page_table, pmd, ptl, pte);");
    }

    /** How many ptes have the page, or its swap entry: {@code page_mapcount() + page_swapcount()}. */
    Num references(Num p) {
        Num slot = pages.of(p).entry;
        return count(
                range(1, 2), m -> mm.of(m).page.is(p).or(mm.of(m).swap.is(slot).and(slot.isNot(0))));
    }

    /** Swaps out the copy of A and B into entry 1 when it is free, and page 1 when it is C's alone into entry 2. */
    void kswapd() {
        loop(() -> {
            with_(
                    "m",
                    range(1, 2),
                    m -> step(
                                    "kswapd",
                                    entry.of(self()).set(m),
                                    page.of(self()).set(Num.of(3).minus(m)))
                            .c("kswapd_try_to_sleep(pgdat, order, classzone_idx);")
                            .idleWhile(Cond.of(true))
                            .mayBlockForever());
            shrink_page_list();
        });
    }

    @C("mm/vmscan.c")
    void shrink_page_list() {
        Num slot = entry.of(self());
        Num p = page.of(self());
        Mm victim = mm.of(slot);
        Cond free = forAll(
                range(1, 2),
                q -> pages.of(q).entry.isNot(slot).and(mm.of(q).swap.isNot(slot)));
        if_(
                        "isolate",
                        all(victim.page.is(p), victim.write, references(p).is(1), free),
                        () -> if_(pages.of(p).lock.trylock(), () -> {
                            step("add_to_swap", pages.of(p).entry.set(slot)).c("add_to_swap(page);");
                            step("try_to_unmap", victim.page.set(0), victim.swap.set(slot), victim.write.set(false))
                                    .c("try_to_unmap(page, TTU_UNMAP);");
                            step(pages.of(p).lock.unlock());
                        }))
                .c("page = lru_to_page(page_list);");
    }

    @Override
    protected void properties() {
        never("OwnData", mm.of(Num.of(1)).page.is(1).and(c_wrote), "A and B do not see what C wrote");
        reachable("AllHaveWritten", all(a.ended(), b.ended(), c.ended()), "everybody can write");
        reachable("EntryIsUsedAgain", pages.of(Num.of(2)).entry.is(1), "entry 1 can be another page's");
    }
}
