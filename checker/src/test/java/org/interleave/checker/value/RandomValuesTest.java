package org.interleave.checker.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any value")
class RandomValuesTest {
    private final Random random = new Random(20261122);

    private List<Value> values(int number) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            values.add(value(0));
        }
        return values;
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth < 3 ? 8 : 4)) {
            case 0 -> new BooleanValue(random.nextBoolean());
            case 1 -> new IntegerValue(random.nextInt(5) - 2);
            case 2 -> new StringValue(List.of("a", "two words", "\"", "1").get(random.nextInt(4)));
            case 3 -> new ModelValue("p_" + random.nextInt(3));
            case 4 -> new SetValue(several(depth));
            case 5 -> new SequenceValue(several(depth));
            default -> function(depth);
        };
    }

    private List<Value> several(int depth) {
        List<Value> several = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            several.add(value(depth + 1));
        }
        return several;
    }

    private Value function(int depth) {
        Map<Value, Value> mapping = new TreeMap<>();
        several(depth).forEach(argument -> mapping.put(argument, value(depth + 1)));
        return FunctionValue.canonical(mapping);
    }

    @Test
    @DisplayName("is read back from its text")
    void text() {
        assertThat(values(500))
                .allSatisfy(
                        value -> assertThat(ValueParser.parse(value.toString())).isEqualTo(value));
    }

    @Test
    @DisplayName("comes before, after or is the same as any other, and so does its text")
    void order() {
        List<Value> values = values(120);
        for (Value one : values) {
            for (Value other : values) {
                assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                assertThat(one.toString().equals(other.toString())).isEqualTo(one.equals(other));
            }
        }
    }

    @Test
    @DisplayName("that is a function gives what it was given, in whatever form it is shown")
    void functions() {
        List<Value> functions =
                values(2000).stream().filter(Functions::isFunction).toList();
        assertThat(functions).hasSizeGreaterThan(100);
        for (Value function : functions) {
            assertThat(FunctionValue.canonical(Functions.mapping(function))).isEqualTo(function);
            Value result = value(2);
            Functions.mapping(function).keySet().forEach(argument -> {
                Value changed = Functions.except(function, argument, result);
                assertThat(Functions.at(changed, argument)).contains(result);
                assertThat(Functions.except(
                                changed,
                                argument,
                                Functions.at(function, argument).orElseThrow()))
                        .isEqualTo(function);
            });
            assertThat(Functions.except(function, new StringValue("nothing"), result))
                    .isEqualTo(function);
        }
    }
}
