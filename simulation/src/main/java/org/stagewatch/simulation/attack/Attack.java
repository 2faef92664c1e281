package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;

/// One staging attack as it was drawn, before it is played.
///
/// @param pause the longest time between two sources
/// @param foothold the host the intruder works from; it may be the staging host itself
/// @param sources the hosts whose files are gathered, in order
public record Attack(
        String id,
        AttackStyle style,
        Difficulty difficulty,
        Instant start,
        Duration pause,
        Host foothold,
        Place place,
        Account account,
        List<Host> sources,
        Tooling tooling,
        Egress egress,
        Ending ending) {

    /// What is left behind.
    public enum Ending {
        LEAVES_FILES,
        CLEANS_UP
    }

    public Attack {
        sources = List.copyOf(sources);
        if (sources.size() < 3 || sources.stream().distinct().count() < sources.size()) {
            throw new IllegalArgumentException("an attack gathers from at least three different hosts: " + sources);
        }
    }

    /// ATT&CK techniques, the staging first.
    public List<String> techniques() {
        return Stream.concat(
                        Stream.of("T1074.002", "T1560.001"),
                        Stream.concat(style.techniques().stream(), egress.techniques().stream()))
                .distinct()
                .toList();
    }

    /// The staging folder of an attack on Windows.
    Place.SharedFolder sharedFolder() {
        return switch (place) {
            case Place.SharedFolder folder -> folder;
            case Place.UnixFolder _, Place.UnknownBucket _, Place.CloudBucket _, Place.Receiver _ ->
                throw new IllegalStateException("no share leads to " + place.path());
        };
    }

    /// The bucket of an attack in a cloud whose log is there.
    Place.CloudBucket cloudBucket() {
        if (place instanceof Place.CloudBucket bucket) {
            return bucket;
        }
        throw new IllegalStateException(place.path() + " is no bucket whose log is there");
    }
}
