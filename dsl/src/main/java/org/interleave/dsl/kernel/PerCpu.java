package org.interleave.dsl.kernel;

import org.interleave.dsl.Array;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Library;
import org.interleave.dsl.Num;
import org.interleave.dsl.Primitive;

/**
 * A per-CPU number: one for each CPU. What a task does on its own CPU is one step, which no interrupt comes into; who reads
 * those of all CPUs does it one after the other. See Documentation/core-api/this_cpu_ops.rst.
 */
@Library
public final class PerCpu {
    private final String name;
    private final Array<Num, Int> values;

    /**
     * A number for each CPU.
     *
     * @param place where they are declared
     * @param name its name, as in C
     * @param cpus how many CPUs there are, numbered from 0
     * @param low the smallest value of each
     * @param high the largest value of each
     * @param first the first value of each
     */
    public PerCpu(Declarations place, String name, int cpus, int low, int high, int first) {
        this.name = name;
        values = place.array(name, Kinds.range(0, cpus - 1), Kinds.range(low, high), first)
                .comment("per-CPU: one for each CPU");
    }

    /**
     * {@code per_cpu(name, cpu)}, {@code this_cpu_read()}: that of a CPU; reads it and is no step.
     *
     * @param cpu the CPU, from 0
     * @return the variable
     */
    public Int of(Num cpu) {
        return values.of(cpu);
    }

    /**
     * {@code this_cpu_inc()}.
     *
     * @param cpu the CPU that the caller is on
     * @return the primitive
     */
    public Primitive inc(Num cpu) {
        return Primitive.of(
                "this_cpu_inc", "this_cpu_inc(" + name + ");", values.of(cpu).inc());
    }

    /**
     * {@code this_cpu_dec()}.
     *
     * @param cpu the CPU that the caller is on
     * @return the primitive
     */
    public Primitive dec(Num cpu) {
        return Primitive.of(
                "this_cpu_dec", "this_cpu_dec(" + name + ");", values.of(cpu).dec());
    }

    /**
     * {@code this_cpu_write()}.
     *
     * @param cpu the CPU that the caller is on
     * @param value its new value
     * @return the primitive
     */
    public Primitive write(Num cpu, Num value) {
        return Primitive.of(
                "this_cpu_write",
                "this_cpu_write(" + name + ", ...);",
                values.of(cpu).set(value));
    }
}
