package org.interleave.checker.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program itself. Without a command it checks the featured protocols. */
@Command(
        name = "interleave",
        description = "Checks kernel concurrency protocols and shows the interleavings that break them."
                + " Without a command: check.",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything is as expected.",
            "1:Something is not as expected.",
            "2:The arguments or the protocols have mistakes, or what came out cannot be written.",
            "3:Something could not be decided.",
            "130:The user ended it."
        },
        footer = {"", "With Maven: mvn -q compile exec:java -Dexec.args=\"COMMAND ...\""})
final class InterleaveCommand implements Callable<Integer> {
    private final CheckCommand check;

    private InterleaveCommand(CheckCommand check) {
        this.check = check;
    }

    /** The command line with all its commands. */
    static CommandLine commandLine(Catalogue catalogue, CheckRunner runner, Output output) {
        CheckCommand check = new CheckCommand(catalogue, runner, output);
        CommandLine commandLine = new CommandLine(new InterleaveCommand(check))
                .addSubcommand(check)
                .addSubcommand(new ExplainCommand(catalogue, runner, output))
                .addSubcommand(new AblateCommand(catalogue, runner, output))
                .addSubcommand(new ListCommand(catalogue, output))
                .addSubcommand(new ShowCommand(catalogue, output))
                .addSubcommand(new DiffCommand(catalogue, output))
                .addSubcommand(new GraphCommand(catalogue, output))
                .addSubcommand(new GenerateCommand(catalogue, output))
                .addSubcommand(new HelpCommand(output));
        addHelp(commandLine);
        addVersion(commandLine);
        commandLine.getSubcommands().values().forEach(InterleaveCommand::addHelp);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(output.out())
                .setErr(output.err())
                .setExecutionStrategy(parsed -> executed(parsed, output))
                .setParameterExceptionHandler(new ArgumentMistakes())
                .setExecutionExceptionHandler(new Failures());
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
    }

    private static void addVersion(CommandLine command) {
        command.getCommandSpec()
                .versionProvider(new Version())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show which version this is, and which Java and TLA+ tools it uses.")
                        .build());
    }

    /** Nothing counts of which the user has not seen all. */
    private static int executed(ParseResult parsed, Output output) {
        int status = new RunLast().execute(parsed);
        try {
            output.mustHaveArrived();
        } catch (UserMistakeException e) {
            return Failures.report(e, output.err());
        }
        return output.err().checkError() && status == ExitStatus.OK ? ExitStatus.MISTAKE : status;
    }

    @Override
    public Integer call() {
        return check.mainJob();
    }
}
