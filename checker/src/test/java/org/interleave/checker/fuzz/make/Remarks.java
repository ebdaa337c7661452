package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Statements;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** Says things of a step: its C text, a remark, what is owed. */
final class Remarks {
    private static final String LONG =
            "if (unlikely(test_bit(MMF_OOM_SKIP, &mm->flags)) && !(vma->vm_flags & (VM_LOCKED | VM_PFNMAP | VM_HUGETLB)) "
                    + "|| a_call_whose_name_alone_is_longer_than_many_a_line_of_this_module_or_of_any_other())";

    private Remarks() {}

    /**
     * Says something of a step, or nothing.
     *
     * @param statement the step
     * @param actor who takes it
     * @param stands whether the process stands before it: otherwise nothing can be said of its blocking
     * @return the step
     */
    static Statement on(Statement statement, Actor actor, boolean stands) {
        Choices choices = actor.scope().choices();
        if (!choices.chance(35)) {
            return statement;
        }
        return switch (choices.below(9)) {
            case 0 -> Statements.saying(statement, info -> info.withC(text(choices)));
            case 1 -> Statements.saying(statement, info -> info.withNote(text(choices)));
            case 2 -> Statements.saying(statement, StepInfo::spinning);
            case 3, 4 -> stands ? Statements.saying(statement, StepInfo::blockingForever) : statement;
            case 5 -> Statements.saying(statement, StepInfo::withStrongFairness);
            default -> fair(statement, actor, choices);
        };
    }

    private static Statement fair(Statement statement, Actor actor, Choices choices) {
        if (actor.owesNothing()) {
            return statement;
        }
        boolean strong = choices.chance(50);
        return choices.chance(50)
                ? Statements.saying(statement, info -> info.fairIn(actor.group(info.name(), strong)))
                : Statements.saying(statement, info -> info.fairIn(actor.group("together", strong)));
    }

    static String text(Choices choices) {
        return choices.of("x = 1;", "printk(\"%s\\n\", \"a \\\"b\\\" \\\\* c\");", LONG, "a ~> b, \\A and <<>> ' @");
    }
}
