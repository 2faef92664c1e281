package org.stagewatch.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.SimulationSettings;
import org.stagewatch.simulation.attack.AttackStyle;
import picocli.CommandLine.Option;

/// The options of every command that simulates: how large the enterprise is, and what happens to it.
final class SimulationOptions {
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

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            split = ",",
            description = "The styles of attacks to draw from, such as pull or chimera. Default: all.")
    private List<String> styles = List.of();

    /// @throws WrongArgument if an option is out of its range
    SimulationSettings settings(long seed) throws WrongArgument {
        try {
            SimulationSettings settings = isSmall ? SimulationSettings.small(seed) : SimulationSettings.standard(seed);
            int chosenDays = days == null ? settings.days() : days;
            if (quietDays != null) {
                settings = settings.withQuietDays(Math.min(quietDays, settings.days() - 1));
            } else if (settings.quietDays() >= chosenDays) {
                settings = settings.withQuietDays(0);
            }
            settings = settings.withSize(hosts == null ? settings.hosts() : hosts, chosenDays);
            settings = quietDays == null ? settings : settings.withQuietDays(quietDays);
            settings = styles.isEmpty() ? settings : settings.withStyles(chosenStyles());
            return attacks == null ? settings : settings.withAttacks(attacks);
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(String.valueOf(e.getMessage()));
        }
    }

    /// The same, but with an attack of each style unless a number was asked for.
    ///
    /// @throws WrongArgument if an option is out of its range
    SimulationSettings settingsWithEachStyle(long seed) throws WrongArgument {
        SimulationSettings settings = settings(seed);
        return attacks == null ? settings.withAttacks(settings.styles().size()) : settings;
    }

    private List<AttackStyle> chosenStyles() {
        return styles.stream().map(AttackStyle::named).toList();
    }
}
