package org.interleave.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method of a protocol is a C function: its steps belong to that function, {@code return_()} leaves it,
 * and its name and file stand beside each of its steps. A method without it is a macro.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface C {
    /** {@return the file the function stands in, for example {@code mm/oom_kill.c}} */
    String value();
}
