package org.stagewatch.detection.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Severity;

/// Groups findings into incidents: those at one host by [StagingSessions], several hosts by [StagingChain]. Links of a
/// chain raise no incident; see
/// [ChainLinks].
public final class IncidentGrouping {
    /// From this many hosts on, files that go to one place are a fan-in even if no single finding says so.
    static final int FAN_IN = 3;

    /// Incidents in the order of their times.
    public List<Incident> group(List<Finding> findings) {
        Map<String, List<Finding>> byHost = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.isStaging() && !finding.stagingHost().isEmpty()) {
                byHost.computeIfAbsent(finding.stagingHost(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<HostStaging> stagings = new ArrayList<>();
        byHost.forEach((host, atHost) -> {
            for (List<Finding> session : new StagingSessions(atHost).part()) {
                if (raisedAt(session) != null) {
                    stagings.add(HostStaging.of(host, session));
                }
            }
        });
        List<Incident> incidents = new ArrayList<>();
        for (StagingChain chain : StagingChain.of(stagings)) {
            Instant raisedAt = raisedAt(chain.findings());
            if (raisedAt != null) {
                incidents.add(incident(chain, raisedAt));
            }
        }
        incidents.sort(Comparator.comparing(Incident::time).thenComparing(Incident::id));
        return new ChainLinks(incidents)
                .join(findings.stream().filter(finding -> !finding.isStaging()).toList());
    }

    /// When a service, which gets to know the findings run by run, would have had an incident; null if never.
    ///
    /// One copy or one archive proves no staging, nor do several from one or two hosts: they stay findings, to be
    /// looked at with others. They become part of an incident where several hosts send to the place, or where
    /// something grave was found.
    private static @Nullable Instant raisedAt(List<Finding> session) {
        List<Finding> asFound = new ArrayList<>(session);
        asFound.sort(Comparator.comparing(Finding::foundAt));
        Set<String> sources = new HashSet<>();
        for (Finding finding : asFound) {
            sources.addAll(SourceHosts.of(finding));
            if (finding.detection().severity() == Severity.HIGH || sources.size() >= FAN_IN) {
                return finding.foundAt();
            }
        }
        return null;
    }

    private static Incident incident(StagingChain chain, Instant raisedAt) {
        List<Finding> findings = chain.findings();
        List<String> sources = chain.sources();
        Instant end = findings.stream()
                .map(Finding::lastTime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Incident(
                FindingBuilder.hash(findings.getFirst().id() + chain.host()),
                title(chain, sources, findings),
                Assessment.of(findings, sources.size() >= FAN_IN, List.of()),
                findings.getFirst().time(),
                end,
                raisedAt,
                chain.host(),
                sources,
                places(findings),
                findings,
                List.of());
    }

    /// Each place once: a path of Windows is the same in any case.
    private static List<String> places(List<Finding> session) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Finding finding : session) {
            String place = finding.place();
            if (!place.isEmpty()) {
                places.putIfAbsent(place.contains("\\") ? place.toLowerCase(Locale.ROOT) : place, place);
            }
        }
        return List.copyOf(places.values());
    }

    private static String title(StagingChain chain, List<String> sources, List<Finding> session) {
        String host = chain.host();
        String what;
        if (sources.size() >= FAN_IN) {
            what = "Files from " + sources.size() + " hosts gathered on " + host;
        } else if (sources.isEmpty()) {
            what = session.getFirst().detection().name() + " on " + host;
        } else {
            what = "Files from " + String.join(" and ", sources) + " placed on " + host;
        }
        boolean isPacked = session.stream().anyMatch(Assessment::isPacked);
        String packed = isPacked && !sources.isEmpty() ? what + " and packed" : what;
        List<String> next = chain.nextHosts();
        return next.isEmpty() ? packed : packed + ", and passed on to " + String.join(" and ", next);
    }
}
