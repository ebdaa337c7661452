package org.interleave.checker.cli;

import org.interleave.checker.expectation.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one message what is wrong with the arguments. */
final class ArgumentMistakes implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help tells more";
        command.getErr().println(message(mistake, command, help));
        command.getErr().flush();
        return ExitStatus.MISTAKE;
    }

    private static String message(ParameterException mistake, CommandLine command, String help) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command, help);
        }
        return mistake.getMessage() + "; " + help;
    }

    private static String unmatched(String argument, CommandLine command, String help) {
        CommandSpec spec = command.getCommandSpec();
        if (argument.startsWith("-")) {
            var options = spec.options().stream().map(OptionSpec::longestName).toList();
            return spec.name() + " has no option " + argument + Nearest.hint(argument, options, help);
        }
        if (spec.subcommands().isEmpty()) {
            return spec.name() + " does not take " + argument + "; " + help;
        }
        return "there is no command " + argument
                + Nearest.hint(argument, spec.subcommands().keySet(), help);
    }
}
