package org.interleave.dsl;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is made of variables, such as a lock or a struct of several, for every key: {@code mm.of(task).mmap_sem} is the
 * semaphore of one of many. It is declared with {@link Declarations#each}.
 *
 * @param <K> what a key is read as
 * @param <T> what each key has
 */
@Library
public final class Each<K, T> {
    private final EachPlace place;
    private final Kind<K, ?> keys;
    private final Function<Declarations, T> make;

    private Each(EachPlace place, Kind<K, ?> keys, Function<Declarations, T> make) {
        this.place = place;
        this.keys = keys;
        this.make = make;
    }

    /** Declares the variables: an array for each that is made. */
    static <K, T> Each<K, T> in(Declarations outer, Kind<K, ?> keys, Function<Declarations, T> make) {
        EachPlace place = Binding.over(keys, (variable, key) -> {
            EachPlace declaring = EachPlace.declaring(outer, keys.type(), variable);
            T unused = make.apply(declaring);
            return declaring;
        });
        return new Each<>(place, keys, make);
    }

    /**
     * What one key has.
     *
     * @param key the key
     * @return it, made of the elements of that key
     */
    public T of(K key) {
        return make.apply(place.at(keys.expression(key)));
    }

    /**
     * What is so of every key, in one of several ways to begin.
     *
     * @param first says it of what a key has
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(BiFunction<K, T, StartClause> first) {
        return Binding.over(keys, (variable, key) -> first.apply(key, make.apply(place.first(variable))));
    }
}
