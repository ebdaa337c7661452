package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.StartClause;
import org.interleave.dsl.Var;

/**
 * An object on the heap, from {@code kmalloc()} to {@code kfree()}. To use it before or after, and to free it twice, is a
 * misuse at the step that does it. Where it is never freed, its property is violated: {@code ChanNotLeaked} for
 * {@code chan}. See Documentation/core-api/memory-allocation.rst and Documentation/dev-tools/kasan.rst.
 */
@Library
public final class HeapObject {
    private enum Life {
        UNALLOCATED,
        ALLOCATED,
        FREED
    }

    private final String lvalue;
    private final Var<Life> life;
    private final KernelObjectRules rules;

    private HeapObject(Declarations place, String name, String lvalue, Life first) {
        this.lvalue = lvalue;
        life = place.variable(name, first).comment("an object on the heap");
        rules = place.object(name)
                .atRest("NotLeaked", life.is(Life.ALLOCATED), "is freed before everybody has ended or is idle");
    }

    /**
     * An object that is there at the start.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public HeapObject(Declarations place, String name) {
        this(place, name, name);
    }

    /**
     * An object that is there at the start.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names the pointer to it, for example {@code conn->chan}
     */
    public HeapObject(Declarations place, String name, String lvalue) {
        this(place, name, lvalue, Life.ALLOCATED);
    }

    /**
     * An object that somebody allocates.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names the pointer to it
     * @return the object
     */
    public static HeapObject unallocated(Declarations place, String name, String lvalue) {
        return new HeapObject(place, name, lvalue, Life.UNALLOCATED);
    }

    /**
     * Says that nobody need free it: it is reachable still when the processes of the protocol have ended.
     *
     * @param why what refers to it then, on one line
     * @return this object
     */
    public HeapObject mayOutlive(String why) {
        rules.nothingAtRest();
        life.comment("an object on the heap, which is not freed here: " + why);
        return this;
    }

    /** {@return {@code kmalloc()}: allocates it; after {@code kfree()} it is another object at the same place} */
    public Primitive alloc() {
        return Primitive.of(
                "kmalloc",
                lvalue + " = kmalloc(sizeof(*" + lvalue + "), GFP_KERNEL);",
                rules.misuse(life.is(Life.ALLOCATED), "allocated again, and nobody can free the first"),
                life.set(Life.ALLOCATED));
    }

    /** {@return {@code kfree()}: frees it; does nothing where it was never allocated, as of a null pointer} */
    public Primitive free() {
        return Primitive.of(
                "kfree",
                "kfree(" + lvalue + ");",
                rules.misuse(life.is(Life.FREED), "freed a second time"),
                Op.when(life.is(Life.ALLOCATED), life.set(Life.FREED)));
    }

    /** {@return part of a step that reads or writes it} */
    public Op use() {
        return Op.together(
                rules.misuse(life.is(Life.FREED), "used after it was freed"),
                rules.misuse(life.is(Life.UNALLOCATED), "used before it was allocated"));
    }

    /** {@return whether it is there, neither freed nor still to be allocated; for properties} */
    public Cond isAllocated() {
        return life.is(Life.ALLOCATED);
    }

    /** {@return whether it has been freed; for properties} */
    public Cond isFreed() {
        return life.is(Life.FREED);
    }

    /** {@return that it is not allocated at the start, in one of several ways to begin; a clause of {@code start(...)}} */
    public StartClause unallocatedAtFirst() {
        return life.initially(Life.UNALLOCATED);
    }
}
