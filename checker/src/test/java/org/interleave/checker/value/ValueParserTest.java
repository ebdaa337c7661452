package org.interleave.checker.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A printed value")
class ValueParserTest {
    @Test
    void can_be_a_number_a_truth_value_a_string_or_a_model_value() {
        assertThat(ValueParser.parse("-12")).isEqualTo(new IntegerValue(-12));
        assertThat(ValueParser.parse("FALSE")).isEqualTo(new BooleanValue(false));
        assertThat(ValueParser.parse("\"a \\\"b\\\" \\\\ \\n\"")).isEqualTo(new StringValue("a \"b\" \\ \n"));
        assertThat(ValueParser.parse("p1")).isEqualTo(new ModelValue("p1"));
    }

    @Test
    void can_be_a_set_in_any_order() {
        assertThat(ValueParser.parse("{3, 1, 2}")).isEqualTo(ValueParser.parse("{1, 2, 3}"));
        assertThat(ValueParser.parse("{}")).isEqualTo(SetValue.of());
    }

    @Test
    void can_be_an_interval_which_is_the_same_as_the_set() {
        assertThat(ValueParser.parse("-1..1")).isEqualTo(ValueParser.parse("{0, 1, -1}"));
        assertThat(ValueParser.parse("1..0")).isEqualTo(SetValue.of());
    }

    @Test
    void can_be_a_sequence() {
        assertThat(ValueParser.parse("<<1, \"a\">>"))
                .isEqualTo(SequenceValue.of(new IntegerValue(1), new StringValue("a")));
        assertThat(ValueParser.parse("<< >>")).isEqualTo(SequenceValue.of());
    }

    @Test
    void can_be_a_record_with_its_fields_in_any_order() {
        assertThat(ValueParser.parse("[b |-> 1, a |-> <<>>]"))
                .isEqualTo(new RecordValue(Map.of("a", SequenceValue.of(), "b", new IntegerValue(1))));
    }

    @Test
    void can_be_a_function() {
        assertThat(ValueParser.parse("(p1 :> 1 @@ p2 :> 2)"))
                .isEqualTo(new FunctionValue(Map.of(
                        new ModelValue("p1"), new IntegerValue(1),
                        new ModelValue("p2"), new IntegerValue(2))));
    }

    @Test
    void is_a_sequence_or_a_record_when_the_domain_of_the_function_says_so() {
        assertThat(ValueParser.parse("(2 :> b @@ 1 :> a)")).hasToString("<<a, b>>");
        assertThat(ValueParser.parse("(\"x\" :> 1)")).hasToString("[x |-> 1]");
        assertThat(ValueParser.parse("(\"two words\" :> 1)")).hasToString("(\"two words\" :> 1)");
    }

    @Test
    void may_be_spread_over_lines() {
        String printed = """
                ( p1 :> [ name |-> "first",
                          held |-> { 1,
                                     2 } ] @@
                  p2 :> [name |-> "second", held |-> {}] )""";
        assertThat(ValueParser.parse(printed))
                .hasToString(
                        "(p1 :> [held |-> {1, 2}, name |-> \"first\"] @@ p2 :> [held |-> {}, name |-> \"second\"])");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {10, 9, -1}        ; {-1, 9, 10}
                    {"b", "a", "a"}    ; {"a", "b"}
                    {{2}, {1, 3}, {}}  ; {{}, {1, 3}, {2}}
                    {<<1>>, TRUE, 2}   ; {TRUE, 2, <<1>>}
                    (3 :> a @@ 2 :> b) ; (2 :> b @@ 3 :> a)
                    """)
    void is_printed_again_in_one_order_only(String printed, String again) {
        assertThat(ValueParser.parse(printed)).hasToString(again);
        assertThat(ValueParser.parse(again)).isEqualTo(ValueParser.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBSET {1, 2}",
                "[1..2 -> {3}]",
                "0..2147483647",
                "99999999999",
                "{1,",
                "\"open",
                "",
                "[a |-> SUBSET {1}]",
                "1 2"
            })
    void that_is_not_a_plain_value_stays_text(String printed) {
        assertThat(ValueParser.parse(printed)).isEqualTo(new UnparsedValue(printed));
    }
}
