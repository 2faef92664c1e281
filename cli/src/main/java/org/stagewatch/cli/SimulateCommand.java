package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome;
import org.stagewatch.simulation.SimulationSettings;
import org.stagewatch.simulation.output.EvidenceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stagewatch simulate`: writes the telemetry of an enterprise that does not exist.
@Command(
        name = "simulate",
        description = "Writes the telemetry of a small enterprise with harmless work and staging attacks, and the"
                + " truth about it apart.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder for the rows.")
    private Path out = Path.of("");

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "DIR",
            description = "A new or empty folder for what really happened; not in the other one.")
    private Path truth = Path.of("");

    @Option(
            names = "--seed",
            description = "The same seed gives the same enterprise. Default: ${DEFAULT-VALUE}.",
            defaultValue = "42")
    private long seed = 42;

    @Mixin
    private SimulationOptions options = new SimulationOptions();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable EvidenceFormat format;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        SimulationSettings settings;
        try {
            settings = options.settings(seed);
            settings = format == null ? settings : settings.withFormat(format);
        } catch (WrongArgument e) {
            err.println("stagewatch simulate: " + e.text());
            return ExitStatus.ERROR;
        }
        return switch (new Simulation(settings).write(out, truth)) {
            case SimulationOutcome.Written written -> {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%,d rows with %d attacks are in %s, the truth in %s.%n",
                                written.rows(), written.attacks().size(), out, truth);
                spec.commandLine().getOut().flush();
                yield ExitStatus.FINE;
            }
            case SimulationOutcome.Refused(var reason) -> {
                err.println("stagewatch simulate: " + reason);
                yield ExitStatus.ERROR;
            }
        };
    }
}
