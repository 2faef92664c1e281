package org.stagewatch.detection.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What one intruder staged at several hosts, or at one host that evidence knows under several names.
///
/// By one account, two stagings belong together if they overlap in time and most of the hosts that files came from are
/// the
/// same, as where sources name a domain or an old address and the receiver itself; or if within a day files came from
/// the
/// other's host and a finding names the place there: in a second hop, or packed and sent off by each source.
///
/// Account, host and day alone tie nothing: administrators' accounts are what every intruder takes.
final class StagingChain {
    private static final Duration GAP = Duration.ofHours(24);

    private final List<HostStaging> stagings = new ArrayList<>();
    private final Set<Actor> actors = new HashSet<>();

    private StagingChain(HostStaging staging) {
        add(staging);
    }

    /// Chains, each of one staging at least.
    static List<StagingChain> of(List<HostStaging> stagings) {
        List<StagingChain> chains = new ArrayList<>();
        for (HostStaging staging : stagings.stream()
                .sorted(Comparator.comparing(HostStaging::time))
                .toList()) {
            List<StagingChain> tied =
                    chains.stream().filter(chain -> chain.isTied(staging)).toList();
            if (tied.isEmpty()) {
                chains.add(new StagingChain(staging));
            } else {
                StagingChain first = tied.getFirst();
                first.add(staging);
                tied.stream().skip(1).forEach(other -> {
                    other.stagings.forEach(first::add);
                    chains.remove(other);
                });
            }
        }
        return List.copyOf(chains);
    }

    /// The host that most sources sent to: the first hop, or the name that most evidence knows.
    String host() {
        return stagings.stream()
                .max(Comparator.<HostStaging>comparingInt(
                                staging -> staging.sources().size())
                        .thenComparingLong(HostStaging::evidenceCount))
                .map(HostStaging::host)
                .orElseThrow();
    }

    /// Further hosts that files were passed on to.
    List<String> nextHosts() {
        String first = host();
        Set<String> gatherers = gatherers();
        return stagings.stream()
                .filter(staging -> !Collections.disjoint(staging.sources(), gatherers))
                .map(HostStaging::host)
                .filter(host -> !host.equals(first))
                .distinct()
                .toList();
    }

    /// The hosts that files came from, in the order of their findings, but for those that only passed them on.
    List<String> sources() {
        Set<String> all = new LinkedHashSet<>();
        findings().forEach(finding -> all.addAll(SourceHosts.of(finding)));
        all.removeAll(gatherers());
        all.remove(host());
        return List.copyOf(all);
    }

    /// The hosts that files of others came to.
    private Set<String> gatherers() {
        return stagings.stream()
                .filter(staging -> !staging.sources().isEmpty())
                .map(HostStaging::host)
                .collect(Collectors.toSet());
    }

    /// In the order of their times.
    List<Finding> findings() {
        return stagings.stream()
                .flatMap(staging -> staging.findings().stream())
                .sorted(Comparator.comparing(Finding::time))
                .toList();
    }

    private void add(HostStaging staging) {
        stagings.add(staging);
        actors.addAll(staging.actors());
    }

    private boolean isTied(HostStaging staging) {
        if (Collections.disjoint(actors, staging.actors())) {
            return false;
        }
        return stagings.stream().anyMatch(other -> {
            Duration gap = other.gap(staging);
            return (gap.isZero() && areMostlySame(staging.sources(), other.sources()))
                    || (gap.compareTo(GAP) <= 0 && (staging.tookFrom(other) || other.tookFrom(staging)));
        });
    }

    private static boolean areMostlySame(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return common >= 2 && common * 2 > Math.max(some.size(), others.size());
    }
}
