package org.interleave.dsl;

import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;

/** A named integer constant of the specification. */
@Library
public final class NamedConstant extends Num {
    private final Constant constant;

    NamedConstant(Constant constant) {
        super(new Expression.ConstantRead(constant));
        this.constant = constant;
    }

    /** {@return the constant in the tree} */
    public Constant constant() {
        return constant;
    }
}
