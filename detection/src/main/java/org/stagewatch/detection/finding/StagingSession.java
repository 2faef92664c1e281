package org.stagewatch.detection.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Findings at one host that belong to one staging, with what ties others to them. Grows while findings are parted.
final class StagingSession {
    private static final Duration BY_OTHERS = Duration.ofHours(6);

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Actor> actors = new HashSet<>();
    private final Set<Actor> users = new HashSet<>();
    private final Set<StagingPlace> places = new HashSet<>();
    private final Set<StagingPlace> ancestors = new HashSet<>();
    private final Set<Set<String>> sources = new HashSet<>();

    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    StagingSession(Finding finding) {
        add(finding);
    }

    void add(Finding finding) {
        findings.add(finding);
        List<Actor> own = actors(finding);
        actors.addAll(own);
        users.addAll(users(finding));
        StagingPlace place = StagingPlace.of(finding.place());
        if (place.isDeep()) {
            places.add(place);
            place.ancestors().forEach(ancestors::add);
        }
        sources.add(Set.copyOf(SourceHosts.of(finding)));
        first = finding.time().isBefore(first) ? finding.time() : first;
        last = finding.lastTime().isAfter(last) ? finding.lastTime() : last;
    }

    void addAll(StagingSession other) {
        other.findings.forEach(this::add);
    }

    int size() {
        return findings.size();
    }

    /// In the order of their times.
    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::time)).toList();
    }

    /// How long before its beginning or after its end a finding is; zero in between.
    Duration gap(Finding finding) {
        if (finding.time().isAfter(last)) {
            return Duration.between(last, finding.time());
        }
        return finding.lastTime().isBefore(first) ? Duration.between(finding.lastTime(), first) : Duration.ZERO;
    }

    /// Whether an account ties a finding to it, or a place that lies in one of its own or the other way round. Where
    /// neither can be compared, host and time are enough.
    ///
    /// @param neighboursCount whether a place beside one of its own does too, as it does in any case
    ///     where no account can be compared
    boolean isTied(Finding finding, boolean neighboursCount) {
        List<Actor> own = actors(finding);
        StagingPlace place = StagingPlace.of(finding.place());
        return own.stream().anyMatch(actors::contains)
                || ancestors.contains(place)
                || place.ancestors().anyMatch(places::contains)
                || ((neighboursCount || !hasActors(own))
                        && place.neighbourhood().anyMatch(ancestors::contains))
                || (!(hasActors(own) || hasPlaces(place)) && !isByOthers(finding));
    }

    /// Whether most hosts that a finding's files came from are those of one finding in it. Where other accounts took
    /// them,
    /// only within hours: half of a network is what every job has for sources.
    boolean hasSourcesOf(Finding finding) {
        if (isByOthers(finding) && gap(finding).compareTo(BY_OTHERS) > 0) {
            return false;
        }
        Set<String> own = Set.copyOf(SourceHosts.of(finding));
        return sources.stream().anyMatch(other -> {
            long common = own.stream().filter(other::contains).count();
            return common * 2 > Math.max(own.size(), other.size());
        });
    }

    /// Whether both name accounts, and other ones.
    private boolean isByOthers(Finding finding) {
        List<Actor> others = users(finding);
        return !users.isEmpty() && !others.isEmpty() && Collections.disjoint(users, others);
    }

    private boolean hasActors(List<Actor> own) {
        return !own.isEmpty() && !actors.isEmpty();
    }

    private boolean hasPlaces(StagingPlace place) {
        return place.isDeep() && !places.isEmpty();
    }

    private static List<Actor> actors(Finding finding) {
        return users(finding).stream().filter(Actor::isOnesOwn).toList();
    }

    private static List<Actor> users(Finding finding) {
        return finding.names("account").stream().map(Actor::named).toList();
    }
}
