package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.engine.BackendException;
import org.stagewatch.simulation.SimulationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch demo`: shows on made-up evidence what the product does.
@Command(
        name = "demo",
        description = "Writes a small evidence folder, scans it and leaves a report, all in the folder `demo`.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 42;

    @Option(names = "--dir", paramLabel = "DIR", description = "Another folder than `demo`.", defaultValue = "demo")
    private Path folder = Path.of("demo");

    @ParentCommand
    private Main program = new Main(Terminal.PIPE, new Interruption());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BackendException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            DetectionSet detections = new DetectionChoice(List.of(), List.of(), List.of()).load();
            for (FileDiagnostic diagnostic : detections.diagnostics()) {
                err.println(diagnostic);
            }
            return new Demo(new DemoFolder(folder), SimulationSettings.small(SEED), detections)
                    .run(program, spec.commandLine().getOut(), err);
        } catch (WrongArgument e) {
            err.println("stagewatch demo: " + e.text());
            return ExitStatus.ERROR;
        }
    }
}
