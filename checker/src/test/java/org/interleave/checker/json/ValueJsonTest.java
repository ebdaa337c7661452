package org.interleave.checker.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.checker.value.UnparsedValue;
import org.interleave.checker.value.Value;
import org.interleave.checker.value.ValueParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a value of TLA+ as JSON is what the Informal Trace Format has for it")
class ValueJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "TRUE; true",
                "-2147483648; -2147483648",
                "\"a \\\"b\\\"\"; \"a \\\"b\\\"\"",
                "p1; \"p1\"",
                "<<>>; []",
                "<<1, \"x\">>; [1,\"x\"]",
                "[next |-> 2, node |-> <<>>]; {\"next\":2,\"node\":[]}",
                "{2, 1}; {\"#set\":[1,2]}",
                "(0 :> FALSE @@ 1 :> TRUE); {\"#map\":[[0,false],[1,true]]}",
                "(p1 :> {<<1, 2>>}); {\"#map\":[[\"p1\",{\"#set\":[[1,2]]}]]}"
            })
    void form(String tla, String json) {
        assertThat(oneLine(ValueParser.parse(tla))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource("SUBSET S")
    @DisplayName("also where it is no plain value")
    void unparsed(String text) {
        assertThat(oneLine(new UnparsedValue(text))).isEqualTo("{\"#unserializable\":\"SUBSET S\"}");
    }

    private static String oneLine(Value value) {
        return JsonText.of(ValueJson.of(value))
                .replaceAll("\\s*\\n\\s*", "")
                .replaceAll("\\[ ", "[")
                .replace(" : ", ":");
    }
}
