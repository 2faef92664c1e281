package org.stagewatch.cli;

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
            TestCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureReport())
                .setExitCodeExceptionMapper(_ -> ExitStatus.ERROR)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
