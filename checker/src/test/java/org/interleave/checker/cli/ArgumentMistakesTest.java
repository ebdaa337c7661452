package org.interleave.checker.cli;

import org.interleave.checker.mistake.CommandMistake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is typed is wrong")
class ArgumentMistakesTest {
    @Test
    @DisplayName("if there is no such command")
    void no_such_command() {
        Typed.line("chek")
                .isMistake(CommandMistake.NO_SUCH_COMMAND, "there is no command chek. Did you mean check? [IL951]");
        Typed.line("verify")
                .isMistake(
                        CommandMistake.NO_SUCH_COMMAND,
                        "there is no command verify. Write one of check, explain, ablate, list, show, diff, graph, generate, help. [IL951]");
    }

    @Test
    @DisplayName("if the command has no such option")
    void no_such_option() {
        Typed.line("check", "--al")
                .isMistake(CommandMistake.NO_SUCH_OPTION, "check has no option --al. Did you mean --all? [IL952]");
        Typed.line("generate", "-x")
                .isMistake(
                        CommandMistake.NO_SUCH_OPTION,
                        "generate has no option -x. Write one of --check, --directory, --java, --help. [IL952]");
    }

    @Test
    @DisplayName("if it is too much")
    void too_much() {
        Typed.line("list", "more")
                .isMistake(
                        CommandMistake.WORD_TOO_MUCH,
                        "list does not take more. Leave it out, or see interleave list --help. [IL953]");
    }

    @Test
    @DisplayName("if something is missing")
    void missing() {
        Typed.line("explain", "OomReaper")
                .isMistake(
                        CommandMistake.ARGUMENT_MISSING,
                        "explain needs PROPERTY. Write interleave explain PROTOCOL PROPERTY. [IL954]");
        Typed.line("explain")
                .isMistake(
                        CommandMistake.ARGUMENT_MISSING,
                        "explain needs PROTOCOL. Write interleave explain PROTOCOL PROPERTY. [IL954]");
        Typed.line("check", "--property")
                .isMistake(CommandMistake.ARGUMENT_MISSING, "--property needs NAME. Write --property NAME. [IL954]");
    }

    @Test
    @DisplayName("if it cannot be read")
    void unreadable() {
        Typed.line("check", "--heap", "much")
                .isMistake(
                        CommandMistake.ARGUMENT_UNREADABLE,
                        "Invalid value for option '--heap': 'much' is not an int. See interleave check --help."
                                + " [IL955]");
    }

    @Test
    @DisplayName("if it says two things of one option")
    void given_twice() {
        Typed.line("check", "--heap", "100", "--heap", "200")
                .isMistake(
                        CommandMistake.OPTION_TWICE,
                        "--heap is given twice, and has one value. Write it once. [IL956]");
    }

    @Test
    @DisplayName("if a number is too small")
    void too_small() {
        Typed.line("check", "--workers", "0")
                .isMistake(
                        CommandMistake.NUMBER_TOO_SMALL,
                        "--workers is 0, which is too small. Write 1 or more. [IL957]");
        Typed.line("explain", "OomReaper", "NoLateReap", "--heap", "10")
                .isMistake(
                        CommandMistake.NUMBER_TOO_SMALL, "--heap is 10, which is too small. Write 64 or more. [IL957]");
    }

    @Test
    @DisplayName("if it names protocols, and asks for all of them besides")
    void names_and_all() {
        Typed.line("check", "--all", "OomReaper")
                .isMistake(
                        CommandMistake.NAMES_AND_ALL,
                        "--all checks every protocol, and OomReaper is named besides. Leave out one of the two."
                                + " [IL958]");
    }

    @Test
    @DisplayName("if it says what to watch, and does not watch")
    void folder_without_watch() {
        Typed.line("check", "--source", ".")
                .isMistake(
                        CommandMistake.FOLDER_WITHOUT_WATCH,
                        "--source says what is to be watched, and nothing is watched. Say --watch too. [IL959]");
        Typed.line("check", "--classes", ".")
                .isMistake(
                        CommandMistake.FOLDER_WITHOUT_WATCH,
                        "--classes says what is to be watched, and nothing is watched. Say --watch too. [IL959]");
    }

    @Test
    @DisplayName("if a page is asked for of checks that go on")
    void page_with_watch() {
        Typed.line("check", "--watch", "--page", "page.html")
                .isMistake(
                        CommandMistake.PAGE_WITH_WATCH,
                        "--page shows what came out when all is checked, and --watch goes on. Leave out one of the two."
                                + " [IL960]");
    }
}
