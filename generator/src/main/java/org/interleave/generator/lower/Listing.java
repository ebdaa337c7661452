package org.interleave.generator.lower;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/**
 * Which sets TLC makes by listing their elements. It does so with all but those of many values: all pairs, all records, all
 * arrays, all subsets. What is taken from these is asked for element by element.
 */
public final class Listing {
    private Listing() {}

    /**
     * Whether TLC lists the elements of a set as soon as it comes to it.
     *
     * @param set a set
     * @return whether all of it is asked for, whatever is wanted of it
     */
    public static boolean isListed(Expression set) {
        if (set instanceof Expression.AllValues all) {
            return isListed(all.type());
        }
        if (set instanceof Expression.SetFilter filter) {
            return isListed(filter.set());
        }
        if (set instanceof Expression.IfThenElse choice) {
            return isListed(choice.then()) && isListed(choice.otherwise());
        }
        return !(set instanceof Expression.Binary binary) || isListed(binary);
    }

    private static boolean isListed(Expression.Binary set) {
        return switch (set.operator()) {
            case PRODUCT -> false;
            case UNION -> isListed(set.left()) && isListed(set.right());
            case INTERSECTION -> isListed(set.left()) || isListed(set.right());
            case DIFFERENCE -> isListed(set.left());
            default -> true;
        };
    }

    private static boolean isListed(Type type) {
        return !(type instanceof Type.PairType
                || type instanceof Type.RecordType
                || type instanceof Type.StructType
                || type instanceof Type.ArrayType
                || type instanceof Type.SetType);
    }
}
