package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TLC's output")
class TlcStreamParserTest {
    private final List<TlcMessage> messages = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private void parse(String output) {
        TlcStreamParser parser = new TlcStreamParser(messages::add, others::add);
        output.lines().forEach(parser::accept);
    }

    @Test
    void is_messages_with_the_lines_of_others_between_them() {
        parse("""
                @!@!@STARTMSG 2220:0 @!@!@
                Starting SANY...
                @!@!@ENDMSG 2220 @!@!@
                Parsing file Small.tla
                @!@!@STARTMSG 2217:4 @!@!@
                1: <Initial predicate>
                x = 0

                @!@!@ENDMSG 2217 @!@!@
                """);
        assertThat(messages)
                .containsExactly(
                        new TlcMessage(2220, 0, "Starting SANY...", List.of()),
                        new TlcMessage(2217, 4, "1: <Initial predicate>\nx = 0\n", List.of()));
        assertThat(others).containsExactly("Parsing file Small.tla");
    }

    @Test
    void can_have_a_message_inside_another_that_starts_in_mid_line() {
        parse("""
                @!@!@STARTMSG 1000:1 @!@!@
                Something went wrong.
                : @!@!@STARTMSG 5006:0 @!@!@
                At line 3.
                @!@!@ENDMSG 5006 @!@!@
                @!@!@ENDMSG 1000 @!@!@
                """);
        assertThat(messages)
                .containsExactly(new TlcMessage(
                        1000,
                        1,
                        "Something went wrong.\n: ",
                        List.of(new TlcMessage(5006, 0, "At line 3.", List.of()))));
    }

    @Test
    void can_have_what_looks_like_marks_in_what_the_module_prints() {
        parse("""
                "@!@!@STARTMSG 2193:0 @!@!@"
                <<"@!@!@ENDMSG 2193 @!@!@", 1>>
                @!@!@STARTMSG 2217:4 @!@!@
                /\\ s = "@!@!@STARTMSG 2193:0 @!@!@"
                /\\ t = "@!@!@ENDMSG 2217 @!@!@"
                @!@!@ENDMSG 2217 @!@!@
                """);
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(2217);
            assertThat(message.text()).contains("STARTMSG 2193", "ENDMSG 2217");
        });
        assertThat(others).hasSize(2);
    }

    @Test
    void does_not_start_a_message_in_the_middle_of_a_line_of_others() {
        parse("note: @!@!@STARTMSG 2193:0 @!@!@\n");
        assertThat(messages).isEmpty();
        assertThat(others).hasSize(1);
    }

    @Test
    void loses_a_message_that_was_cut_off() {
        parse("@!@!@STARTMSG 2193:0 @!@!@\nModel checking completed.");
        assertThat(messages).isEmpty();
    }
}
