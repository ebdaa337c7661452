package org.interleave.dsl;

import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;

/**
 * Where a process of a more abstract protocol stands, said of this one's state:
 * {@code standsAt(cs).when(a).standsAt(enter).when(b).otherwise(idle)}. The first condition that holds decides.
 */
@Library
public final class PlaceOf {
    /** What the place variable of a process that has ended holds. */
    private static final String ENDED = "Done";

    private final Expression expression;

    private PlaceOf(Expression expression) {
        this.expression = expression;
    }

    static Case standsAt(Label label) {
        return new Case(UnaryOperator.identity(), label);
    }

    Expression expression() {
        return expression;
    }

    /** A place whose condition has not been said yet. */
    @Library
    public static final class Case {
        private final UnaryOperator<Expression> before;
        private final Label label;

        private Case(UnaryOperator<Expression> before, Label label) {
            this.before = before;
            this.label = label;
        }

        /**
         * Says when the process stands there.
         *
         * @param condition the condition, over this protocol's state
         * @return takes what is so where the condition does not hold
         */
        public Otherwise when(Cond condition) {
            return new Otherwise(rest -> before.apply(
                    new Expression.IfThenElse(condition.expression(), new Expression.NameLiteral(label.name()), rest)));
        }
    }

    /** Places with their conditions, and more to come. */
    @Library
    public static final class Otherwise {
        private final UnaryOperator<Expression> before;

        private Otherwise(UnaryOperator<Expression> before) {
            this.before = before;
        }

        /**
         * Adds a place.
         *
         * @param label a step of the other protocol
         * @return takes the condition under which the process stands there
         */
        public Case standsAt(Label label) {
            return new Case(before, label);
        }

        /**
         * Says where the process stands where no condition holds.
         *
         * @param label a step of the other protocol
         * @return the place
         */
        public PlaceOf otherwise(Label label) {
            return new PlaceOf(before.apply(new Expression.NameLiteral(label.name())));
        }

        /** {@return the place of a process that has ended where no condition holds} */
        public PlaceOf otherwiseEnded() {
            return new PlaceOf(before.apply(new Expression.NameLiteral(ENDED)));
        }
    }
}
