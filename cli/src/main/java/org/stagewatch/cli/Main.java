package org.stagewatch.cli;

import org.stagewatch.kql.function.library.FunctionLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `stagewatch` command.
@Command(
        name = "stagewatch",
        description = "Finds remote data staging (MITRE ATT&CK T1074.002) with KQL, on your own telemetry.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ScanCommand.class,
            QueryCommand.class,
            BindCommand.class,
            SimulateCommand.class,
            EvaluateCommand.class,
            TestCommand.class,
            BaselineCommand.class,
            TuneCommand.class
        })
public final class Main {
    private final Terminal terminal;
    private final Interruption interruption;

    Main(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    public static void main(String[] arguments) {
        // The language takes as long to load as the database does; a second core does it meanwhile.
        Thread.ofPlatform().daemon().name("stagewatch-language").start(FunctionLibrary::standard);
        Interruption interruption = new Interruption();
        interruption.listen();
        int status =
                new Main(Terminal.ofThisProcess(), interruption).commandLine().execute(arguments);
        interruption.workEnded();
        System.exit(status);
    }

    Terminal terminal() {
        return terminal;
    }

    Interruption interruption() {
        return interruption;
    }

    CommandLine commandLine() {
        return new CommandLine(this)
                .setExecutionExceptionHandler(new FailureReport(interruption))
                .setExitCodeExceptionMapper(_ -> ExitStatus.ERROR)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
