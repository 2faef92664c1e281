package org.stagewatch.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.simulation.attack.AttackStyle;
import org.stagewatch.simulation.attack.Difficulty;
import org.stagewatch.simulation.enterprise.EnterpriseBuilder;
import org.stagewatch.simulation.harmless.HarmlessFamily;
import org.stagewatch.simulation.output.EvidenceFormat;

/// What to simulate. The same settings give the same bytes.
///
/// @param seed everything left to chance follows from it
/// @param start midnight of the first day, in UTC
/// @param days how many days
/// @param hosts how many managed hosts; printers come on top
/// @param quietDays days at the beginning without an attack, from which a baseline can be learned
/// @param attacks how many attacks
/// @param styles the styles to draw from; each comes once before one comes twice
/// @param difficulties the difficulties to draw from
/// @param families the harmless work that goes on
/// @param lateShare the share of rows that arrive minutes or hours after they happened, 0 to 1
/// @param duplicateShare the share of rows that are delivered twice, 0 to 1
public record SimulationSettings(
        long seed,
        Instant start,
        int days,
        int hosts,
        int quietDays,
        int attacks,
        List<AttackStyle> styles,
        List<Difficulty> difficulties,
        Set<HarmlessFamily> families,
        EvidenceFormat format,
        double lateShare,
        double duplicateShare) {

    private static final int MOST_HOSTS = 3_000;
    private static final Instant A_MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    public SimulationSettings {
        styles = List.copyOf(styles);
        difficulties = List.copyOf(difficulties);
        families = Set.copyOf(families);
        check(start.equals(start.truncatedTo(ChronoUnit.DAYS)), "the start is midnight UTC, not " + start);
        check(days >= 1 && days <= 366, "days is 1 to 366, not " + days);
        check(
                hosts >= EnterpriseBuilder.SMALLEST && hosts <= MOST_HOSTS,
                "hosts is " + EnterpriseBuilder.SMALLEST + " to " + MOST_HOSTS + ", not " + hosts);
        check(quietDays >= 0, "quiet days is 0 or more, not " + quietDays);
        check(attacks >= 0 && attacks <= 1_000, "attacks is 0 to 1000, not " + attacks);
        check(attacks == 0 || days > quietDays, "no day is left for attacks after " + quietDays + " quiet days");
        check(attacks == 0 || (!styles.isEmpty() && !difficulties.isEmpty()), "attacks need a style and a difficulty");
        check(isShare(lateShare) && isShare(duplicateShare), "a share of rows is 0 to 1");
    }

    /// A demo: 20 hosts, three days, three attacks from the second day on that a person can follow.
    public static SimulationSettings small(long seed) {
        return standard(seed)
                .withSize(20, 3)
                .withQuietDays(1)
                .withAttacks(3)
                .withStyles(
                        List.of(AttackStyle.PULL, AttackStyle.PUSH, AttackStyle.WEB_ROOT, AttackStyle.RENAMED_TOOLS))
                .withDifficulties(List.of(Difficulty.EASY, Difficulty.MEDIUM));
    }

    /// An evaluation: 100 hosts, two weeks, a dozen attacks in the second week.
    public static SimulationSettings standard(long seed) {
        return new SimulationSettings(
                seed,
                A_MONDAY,
                14,
                100,
                7,
                12,
                List.of(AttackStyle.values()),
                List.of(Difficulty.values()),
                EnumSet.allOf(HarmlessFamily.class),
                EvidenceFormat.NDJSON,
                0.004,
                0.002);
    }

    public SimulationSettings withStart(Instant newStart) {
        return new SimulationSettings(
                seed,
                newStart,
                days,
                hosts,
                quietDays,
                attacks,
                styles,
                difficulties,
                families,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withSize(int newHosts, int newDays) {
        return new SimulationSettings(
                seed,
                start,
                newDays,
                newHosts,
                Math.min(quietDays, newDays / 2),
                attacks,
                styles,
                difficulties,
                families,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withQuietDays(int newQuietDays) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                newQuietDays,
                attacks,
                styles,
                difficulties,
                families,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withAttacks(int newAttacks) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                quietDays,
                newAttacks,
                styles,
                difficulties,
                families,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withStyles(List<AttackStyle> newStyles) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                quietDays,
                attacks,
                newStyles,
                difficulties,
                families,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withDifficulties(List<Difficulty> newDifficulties) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                quietDays,
                attacks,
                styles,
                newDifficulties,
                families,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withFamilies(Set<HarmlessFamily> newFamilies) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                quietDays,
                attacks,
                styles,
                difficulties,
                newFamilies,
                format,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withFormat(EvidenceFormat newFormat) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                quietDays,
                attacks,
                styles,
                difficulties,
                families,
                newFormat,
                lateShare,
                duplicateShare);
    }

    public SimulationSettings withDisorder(double newLateShare, double newDuplicateShare) {
        return new SimulationSettings(
                seed,
                start,
                days,
                hosts,
                quietDays,
                attacks,
                styles,
                difficulties,
                families,
                format,
                newLateShare,
                newDuplicateShare);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
