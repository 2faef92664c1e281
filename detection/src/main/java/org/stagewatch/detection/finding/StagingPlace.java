package org.stagewatch.detection.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A folder on the staging host, as segments: `\\srv\C$\Temp\x` and `c:\temp\x` are one.
///
/// @param segments in lower case, the drive or share first
record StagingPlace(List<String> segments) {
    /// A drive or share alone is no place, and its first folder may be anybody's.
    private static final int LEAST_DEPTH = 2;

    StagingPlace {
        segments = List.copyOf(segments);
    }

    static StagingPlace of(String path) {
        String local = path.toLowerCase(Locale.ROOT)
                .replace('/', '\\')
                .replaceFirst("^\\\\\\\\[^\\\\]+\\\\", "")
                .replaceFirst("^([a-z])\\$", "$1:")
                .replaceFirst("^admin\\$", "c:\\\\windows");
        return new StagingPlace(Stream.of(local.split("\\\\+", -1))
                .filter(segment -> !segment.isEmpty())
                .toList());
    }

    boolean isDeep() {
        return segments.size() >= LEAST_DEPTH;
    }

    /// Itself and the folders that it lies in, as far as they tell anything.
    Stream<StagingPlace> ancestors() {
        return IntStream.rangeClosed(LEAST_DEPTH, segments.size())
                .mapToObj(depth -> new StagingPlace(segments.subList(0, depth)));
    }

    /// Those of them that are no first folder of a drive: what lies in the same one lies side by side.
    Stream<StagingPlace> neighbourhood() {
        return ancestors().filter(place -> place.segments.size() > LEAST_DEPTH);
    }
}
