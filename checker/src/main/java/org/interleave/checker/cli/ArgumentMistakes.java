package org.interleave.checker.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.expectation.Nearest;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one message what is wrong with the arguments. */
final class ArgumentMistakes implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println(message(mistake, command.getCommandSpec()));
        command.getErr().flush();
        return ExitStatus.MISTAKE;
    }

    private static Message message(ParameterException mistake, CommandSpec command) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing(), command);
        }
        if (mistake instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return new Message(
                    CommandMistake.OPTION_TWICE,
                    option.longestName() + " is given twice, and has one value",
                    "write it once");
        }
        return new Message(CommandMistake.ARGUMENT_UNREADABLE, String.valueOf(mistake.getMessage()), help(command));
    }

    private static Message unmatched(String argument, CommandSpec command) {
        if (argument.startsWith("-")) {
            List<String> options =
                    command.options().stream().map(OptionSpec::longestName).toList();
            return new Message(
                    CommandMistake.NO_SUCH_OPTION,
                    command.name() + " has no option " + argument,
                    Nearest.hint(argument, options, "write one of " + String.join(", ", options)));
        }
        if (command.subcommands().isEmpty()) {
            return new Message(
                    CommandMistake.WORD_TOO_MUCH,
                    command.name() + " does not take " + argument,
                    "leave it out, or " + help(command));
        }
        Set<String> commands = command.subcommands().keySet();
        return new Message(CommandMistake.NO_SUCH_COMMAND, noCommand(argument), oneOf(argument, commands));
    }

    /** There is no such command. */
    static UserMistakeException noSuchCommand(String name, Set<String> commands) {
        return new UserMistakeException(CommandMistake.NO_SUCH_COMMAND, noCommand(name), oneOf(name, commands));
    }

    private static String noCommand(String name) {
        return "there is no command " + name;
    }

    private static String oneOf(String name, Set<String> commands) {
        return Nearest.hint(name, commands, "write one of " + String.join(", ", commands));
    }

    private static Message missing(List<ArgSpec> missing, CommandSpec command) {
        String names = missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" and "));
        if (missing.get(0) instanceof OptionSpec option) {
            return new Message(
                    CommandMistake.ARGUMENT_MISSING,
                    option.longestName() + " needs " + names,
                    "write " + option.longestName() + " " + names);
        }
        String all =
                command.positionalParameters().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
        return new Message(
                CommandMistake.ARGUMENT_MISSING,
                command.name() + " needs " + names,
                "write " + command.qualifiedName() + " " + all);
    }

    private static String help(CommandSpec command) {
        return "see " + command.qualifiedName() + " --help";
    }
}
