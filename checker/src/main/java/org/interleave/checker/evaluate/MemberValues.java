package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;

/** Who takes the steps of a process, as values. */
public final class MemberValues {
    private MemberValues() {}

    /**
     * The members of a family, or the process itself.
     *
     * @param process a process or a family
     * @param evaluator evaluates the bounds of a family of numbers
     * @return what {@link org.interleave.dsl.tree.Expression.Self} stands for, in order
     */
    public static List<Value> of(ProcessDeclaration process, Evaluator evaluator) {
        Optional<ProcessFamily> family = process.family();
        if (family.isEmpty()) {
            return List.of(new StringValue(process.name()));
        }
        if (family.orElseThrow().members() instanceof ProcessFamily.Numbered numbers) {
            return Operators.elements(Operators.range(
                    Operators.number(evaluator.value(numbers.low())),
                    Operators.number(evaluator.value(numbers.high()))));
        }
        ProcessFamily.Named named = (ProcessFamily.Named) family.orElseThrow().members();
        return named.names().stream()
                .map(name -> named.symmetric() ? (Value) new ModelValue(name) : new StringValue(name))
                .toList();
    }

    /** The names of all processes, members of families with names included. */
    static List<Value> processIds(ControlFlow flow, Evaluator evaluator) {
        List<Value> ids = new ArrayList<>();
        flow.processes().values().stream()
                .map(process -> process.process())
                .filter(process ->
                        process.family().filter(ProcessFamily::isNumbered).isEmpty())
                .forEach(process -> ids.addAll(of(process, evaluator)));
        return ids;
    }
}
