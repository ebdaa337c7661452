package org.interleave.checker.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what there is, or what a command takes: the same as {@code --help}. */
@Command(name = "help", description = "Shows the help of a command, or what commands there are.")
final class HelpCommand implements Callable<Integer> {
    private final Output output;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND", description = "The command; all of them if none.")
    private Optional<String> command = Optional.empty();

    HelpCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        Map<String, CommandLine> commands = program.getSubcommands();
        CommandLine asked = command.map(name -> Optional.ofNullable(commands.get(name))
                        .orElseThrow(() -> ArgumentMistakes.noSuchCommand(name, commands.keySet())))
                .orElse(program);
        asked.usage(output.out());
        return ExitStatus.OK;
    }
}
