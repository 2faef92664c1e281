package org.stagewatch.detection.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Findings at one host, or under one name of it, that are one staging.
///
/// @param findings in the order of their times
/// @param sources the hosts that the files came from
/// @param actors the accounts that did it, but for the system's own
/// @param lastTime when the last of them ended
record HostStaging(String host, List<Finding> findings, Set<String> sources, Set<Actor> actors, Instant lastTime) {
    /// A folder that is named in half of all commands ties nothing.
    private static final int SHORTEST_PLACE = 8;

    static HostStaging of(String host, List<Finding> findings) {
        return new HostStaging(
                host,
                List.copyOf(findings),
                findings.stream()
                        .flatMap(finding -> SourceHosts.of(finding).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                findings.stream()
                        .flatMap(finding -> finding.names("account").stream())
                        .map(Actor::named)
                        .filter(Actor::isSomebody)
                        .collect(Collectors.toUnmodifiableSet()),
                findings.stream()
                        .map(Finding::lastTime)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    Instant time() {
        return findings.getFirst().time();
    }

    /// The time between this and another one; zero if they overlap.
    Duration gap(HostStaging other) {
        if (lastTime.isBefore(other.time())) {
            return Duration.between(lastTime, other.time());
        }
        return other.lastTime.isBefore(time()) ? Duration.between(other.lastTime, time()) : Duration.ZERO;
    }

    /// Whether files came from the other's host, and a finding names the place that they lay in there.
    boolean tookFrom(HostStaging other) {
        if (!sources.contains(other.host)) {
            return false;
        }
        List<String> places = other.findings.stream()
                .map(finding -> finding.place().toLowerCase(Locale.ROOT))
                .filter(place -> place.length() >= SHORTEST_PLACE)
                .distinct()
                .toList();
        return findings.stream()
                .flatMap(finding -> finding.row().values().stream())
                .map(cell -> cell.text().replace("\\\\", "\\").toLowerCase(Locale.ROOT))
                .anyMatch(text -> places.stream().anyMatch(text::contains));
    }

    long evidenceCount() {
        return findings.stream().mapToLong(Finding::evidenceCount).sum();
    }
}
