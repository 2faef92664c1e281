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

    @Option(names = "--small", description = "Begin with 20 hosts and 3 days instead of 100 hosts and 14 days.")
    private boolean isSmall;

    @Option(names = "--hosts", paramLabel = "N", description = "How many hosts.")
    private @Nullable Integer hosts;

    @Option(names = "--days", paramLabel = "N", description = "How many days.")
    private @Nullable Integer days;

    @Option(names = "--quiet-days", paramLabel = "N", description = "How many days without attacks at the start.")
    private @Nullable Integer quietDays;

    @Option(names = "--attacks", paramLabel = "N", description = "How many attacks.")
    private @Nullable Integer attacks;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable EvidenceFormat format;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        SimulationSettings settings;
        try {
            settings = settings();
        } catch (IllegalArgumentException e) {
            err.println("stagewatch simulate: " + e.getMessage());
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

    private SimulationSettings settings() {
        SimulationSettings settings = isSmall ? SimulationSettings.small(seed) : SimulationSettings.standard(seed);
        int chosenDays = days == null ? settings.days() : days;
        if (quietDays != null) {
            settings = settings.withQuietDays(Math.min(quietDays, settings.days() - 1));
        } else if (settings.quietDays() >= chosenDays) {
            settings = settings.withQuietDays(0);
        }
        settings = settings.withSize(hosts == null ? settings.hosts() : hosts, chosenDays);
        settings = quietDays == null ? settings : settings.withQuietDays(quietDays);
        settings = attacks == null ? settings : settings.withAttacks(attacks);
        return format == null ? settings : settings.withFormat(format);
    }
}
