package org.stagewatch.detection.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells with each incident what else its intruder did: links of the chain before and after the staging, such as
/// sessions with shares, archives, and uploads, which prove no staging and raise no incident themselves.
///
/// A link belongs to an incident if it happened on its staging host or on one of its sources, around its time, and a
/// second thing ties it: the same account, or a file or folder of the incident that it names. A host alone ties
/// nothing, since servers are busy.
final class ChainLinks {
    /// Sessions and tools come before; a day's work of an intruder.
    private static final Duration BEFORE = Duration.ofHours(24);
    /// Files that were staged leave within days.
    private static final Duration AFTER = Duration.ofDays(3);
    /// A folder that is named in half of all commands ties nothing.
    private static final int SHORTEST_PLACE = 8;

    private final List<Incident> incidents;

    /// @param incidents without links
    ChainLinks(List<Incident> incidents) {
        this.incidents = List.copyOf(incidents);
    }

    /// The incidents, in their order, each with its links in the order of their times.
    List<Incident> join(List<Finding> links) {
        Map<String, List<Finding>> byIncident = new LinkedHashMap<>();
        for (Finding link : links) {
            incidents.stream()
                    .filter(incident -> belongs(link, incident))
                    .min(Comparator.comparing(incident -> distance(link, incident)))
                    .ifPresent(incident -> byIncident
                            .computeIfAbsent(incident.id(), _ -> new ArrayList<>())
                            .add(link));
        }
        return incidents.stream()
                .map(incident -> incident.withLinks(byIncident.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    private static boolean belongs(Finding link, Incident incident) {
        return !link.time().isBefore(incident.time().minus(BEFORE))
                && !link.time().isAfter(incident.lastTime().plus(AFTER))
                && isAtHostOf(link, incident)
                && (hasAccountOf(link, incident) || namesPlaceOf(link, incident));
    }

    private static Duration distance(Finding link, Incident incident) {
        Instant time = link.time();
        if (time.isBefore(incident.time())) {
            return Duration.between(time, incident.time());
        }
        return time.isAfter(incident.lastTime()) ? Duration.between(incident.lastTime(), time) : Duration.ZERO;
    }

    private static boolean isAtHostOf(Finding link, Incident incident) {
        Set<String> hosts = new HashSet<>();
        link.names("host").forEach(name -> hosts.add(SourceHosts.shortName(name)));
        hosts.add(link.stagingHost());
        return incident.findings().stream().map(Finding::stagingHost).anyMatch(hosts::contains)
                || incident.sources().stream().anyMatch(hosts::contains);
    }

    private static boolean hasAccountOf(Finding link, Incident incident) {
        Set<Actor> actors = new HashSet<>();
        link.names("account").forEach(name -> actors.add(Actor.named(name)));
        return incident.accounts().stream()
                .map(Actor::named)
                .filter(Actor::isOnesOwn)
                .anyMatch(actors::contains);
    }

    /// Whether it stands in a folder of the incident, or a command of it names one.
    private static boolean namesPlaceOf(Finding link, Incident incident) {
        List<String> texts = new ArrayList<>();
        texts.add(link.place().toLowerCase(Locale.ROOT));
        for (Entity entity : link.entities()) {
            entity.properties().values().forEach(value -> texts.add(value.toLowerCase(Locale.ROOT)));
        }
        return incident.places().stream()
                .map(place -> place.toLowerCase(Locale.ROOT))
                .filter(place -> place.length() >= SHORTEST_PLACE)
                .anyMatch(place -> texts.stream().anyMatch(text -> text.contains(place)));
    }
}
