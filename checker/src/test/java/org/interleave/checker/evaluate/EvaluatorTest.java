package org.interleave.checker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.checker.value.ValueParser;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The evaluator")
class EvaluatorTest {
    private static final Crossing CROSSING = new Crossing();
    private static final LoweredProtocol LOWERED = Lowering.lower(CROSSING.build());
    private static final Type BIT = new Type.IntegerType(number(0), number(1));

    /** One car waits and one has left; one walker walks; the guard is at one place. */
    private static final Map<String, Value> STATE = Map.of(
            "car", ValueParser.parse("<<\"wait\", \"Done\">>"),
            "walker", ValueParser.parse("[walker_1 |-> \"walk\", walker_2 |-> \"stand\"]"),
            "bird", ValueParser.parse("(bird_1 :> \"sit\" @@ bird_2 :> \"fly\")"),
            "count", new IntegerValue(1));

    private final Evaluator evaluator = new Evaluator(LOWERED, STATE);

    private static Expression number(int value) {
        return new Expression.IntegerLiteral(value);
    }

    private static Expression name(String text) {
        return new Expression.NameLiteral(text);
    }

    private static Expression all(Type type) {
        return new Expression.AllValues(type);
    }

    @Test
    @DisplayName("knows where each member of a family stands, whatever the family is made of")
    void places() {
        assertThat(evaluator.holds(new Expression.At("car", Optional.of(number(1)), List.of(CROSSING.wait_here))))
                .isTrue();
        assertThat(evaluator.holds(new Expression.At("car", Optional.of(number(2)), List.of(CROSSING.wait_here))))
                .isFalse();
        assertThat(evaluator.holds(new Expression.Ended("car", Optional.of(number(2)))))
                .isTrue();
        assertThat(evaluator.holds(new Expression.At("walker", Optional.of(name("walker_1")), List.of(CROSSING.walk))))
                .isTrue();
        Expression self = new Expression.At("bird", Optional.of(new Expression.Self()), List.of(CROSSING.fly));
        assertThat(evaluator.as(new ModelValue("bird_1")).holds(self)).isFalse();
        assertThat(evaluator.as(new ModelValue("bird_2")).holds(self)).isTrue();
    }

    @Test
    @DisplayName("knows who has not ended and cannot go on")
    void waits() {
        assertThat(evaluator.holds(new Expression.Waits("car", Optional.of(number(1)))))
                .isTrue();
        assertThat(evaluator.holds(new Expression.Waits("car", Optional.of(number(2)))))
                .isFalse();
        assertThat(evaluator.holds(new Expression.Waits("walker", Optional.of(name("walker_1")))))
                .isFalse();
        assertThat(evaluator.holds(new Expression.Waits("guard", Optional.empty())))
                .isFalse();
    }

    @Test
    @DisplayName("knows that who is at one place is there for ever")
    void at_one_place() {
        assertThat(evaluator.holds(new Expression.At("guard", Optional.empty(), List.of(CROSSING.look))))
                .isTrue();
        assertThat(evaluator.holds(new Expression.Ended("guard", Optional.empty())))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    car    ; {1, 2}
                    walker ; {"walker_1", "walker_2"}
                    bird   ; {bird_1, bird_2}
                    """)
    @DisplayName("knows the members of families")
    void members(String family, String members) {
        assertThat(evaluator.value(all(new Type.MemberType(family)))).isEqualTo(ValueParser.parse(members));
    }

    @Test
    @DisplayName("counts processes and members with names, but no numbers, among the processes")
    void processes() {
        assertThat(evaluator.value(all(new Type.ProcessIdType(true))))
                .hasToString("{\"guard\", \"none\", \"walker_1\", \"walker_2\", bird_1, bird_2}");
    }

    @Test
    @DisplayName("knows all values of every type")
    void all_values() {
        Type pair = new Type.PairType(BIT, new Type.BooleanType());
        assertThat(evaluator.value(all(pair))).hasToString("{<<0, FALSE>>, <<0, TRUE>>, <<1, FALSE>>, <<1, TRUE>>}");
        assertThat(evaluator.value(all(new Type.SequenceType(BIT, number(2)))))
                .isEqualTo(ValueParser.parse("{<<>>, <<0>>, <<1>>, <<0, 0>>, <<0, 1>>, <<1, 0>>, <<1, 1>>}"));
        assertThat(evaluator.value(all(new Type.SetType(BIT)))).hasToString("{{}, {0}, {0, 1}, {1}}");
        assertThat(evaluator.value(all(new Type.ArrayType(BIT, BIT))))
                .hasToString("{(0 :> 0 @@ 1 :> 0), (0 :> 0 @@ 1 :> 1), (0 :> 1 @@ 1 :> 0), (0 :> 1 @@ 1 :> 1)}");
        assertThat(evaluator.value(all(new Type.RecordType("R", List.of(new Type.Field("x", BIT))))))
                .hasToString("{[x |-> 0], [x |-> 1]}");
        assertThat(evaluator.value(all(new Type.ArrayType(new Type.MemberType("walker"), BIT))))
                .isEqualTo(ValueParser.parse("{[walker_1 |-> 0, walker_2 |-> 0], [walker_1 |-> 0, walker_2 |-> 1], "
                        + "[walker_1 |-> 1, walker_2 |-> 0], [walker_1 |-> 1, walker_2 |-> 1]}"));
    }

    @Test
    @DisplayName("says of each value of a type that it is of the type, and of no other")
    void typing() {
        Typing typing = new Typing(evaluator);
        List<Type> types = List.of(
                BIT,
                new Type.BooleanType(),
                new Type.PairType(BIT, BIT),
                new Type.SequenceType(new Type.BooleanType(), number(2)),
                new Type.SetType(BIT),
                new Type.ArrayType(BIT, new Type.BooleanType()),
                new Type.ArrayType(new Type.MemberType("walker"), BIT),
                new Type.RecordType("R", List.of(new Type.Field("x", BIT))),
                new Type.MemberType("bird"));

        for (Type type : types) {
            for (Value value : evaluator.all(type)) {
                for (Type other : types) {
                    assertThat(typing.isOf(value, other))
                            .as(value + " in " + other)
                            .isEqualTo(evaluator.all(other).contains(value));
                    Expression in = new Expression.Binary(BinaryOperator.IN, new Expression.Self(), all(other));
                    assertThat(evaluator.as(value).holds(in)).isEqualTo(typing.isOf(value, other));
                }
            }
        }
    }

    @Test
    @DisplayName("names the part of a value that is outside of its type")
    void outside() {
        Type entry =
                new Type.RecordType("Entry", List.of(new Type.Field("bits", new Type.SequenceType(BIT, number(3)))));
        Typing typing = new Typing(evaluator);
        Value value = ValueParser.parse("<<[bits |-> <<0, 1>>], [bits |-> <<0, 2, 1>>]>>");

        Typing.Outside outside = typing.outside(value, new Type.ArrayType(new Type.MemberType("car"), entry))
                .orElseThrow();

        assertThat(outside.path()).isEqualTo("[2].bits[2]");
        assertThat(outside.value()).isEqualTo(new IntegerValue(2));
        assertThat(typing.words(outside.type())).isEqualTo("0 .. 1");
    }

    @Test
    @DisplayName("counts members with names from 1")
    void index() {
        assertThat(evaluator.value(new Expression.IndexOf("walker", name("walker_2"))))
                .isEqualTo(new IntegerValue(2));
    }

    @Test
    @DisplayName("looks into the next state where that is asked, and only there")
    void next() {
        Expression count = new Expression.Read(new Variable("count", BIT, "test", SourceLocation.NONE));
        Expression grows = new Expression.Binary(BinaryOperator.GREATER, new Expression.Next(count), count);

        assertThat(evaluator.before(Map.of("count", new IntegerValue(2))).holds(grows))
                .isTrue();
        assertThatThrownBy(() -> evaluator.holds(grows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("gives no value to what has none")
    void none() {
        Expression empty = new Expression.TupleLiteral(List.of());
        List<Expression> without = List.of(
                new Expression.Call(BuiltIn.HEAD, List.of(empty)),
                new Expression.Call(BuiltIn.TAIL, List.of(empty)),
                new Expression.Call(BuiltIn.SUB_SEQ, List.of(empty, number(1), number(1))),
                new Expression.Element(empty, number(1)),
                new Expression.Binary(BinaryOperator.MODULO, number(1), number(0)),
                new Expression.Binary(BinaryOperator.MODULO, number(1), number(-2)),
                new Expression.Binary(BinaryOperator.DIVIDE, number(1), number(0)),
                new Expression.Binary(BinaryOperator.TIMES, number(1 << 20), number(1 << 20)),
                new Expression.Not(number(1)),
                new Expression.Bound(new BoundVariable("x", SourceLocation.NONE)));

        assertThat(without)
                .allSatisfy(expression -> assertThatThrownBy(() -> evaluator.value(expression))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    @DisplayName("lists pairs of elements")
    void product() {
        Expression pairs = new Expression.Binary(
                BinaryOperator.PRODUCT,
                new Expression.SetLiteral(List.of(number(1), number(2))),
                new Expression.SetLiteral(List.of(name("a"))));

        assertThat(evaluator.value(pairs)).hasToString("{<<1, \"a\">>, <<2, \"a\">>}");
        Expression contains = new Expression.Binary(
                BinaryOperator.IN, new Expression.TupleLiteral(List.of(number(1), name("a"))), pairs);
        assertThat(evaluator.value(contains)).isEqualTo(new BooleanValue(true));
        assertThat(evaluator.as(new StringValue("a")).value(new Expression.Self()))
                .isEqualTo(new StringValue("a"));
    }
}
