package org.stagewatch.detection.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was loaded: detections, the watchlists they may read, and everything that is wrong.
public record DetectionSet(List<Detection> detections, List<Watchlist> watchlists, List<FileDiagnostic> diagnostics) {
    public static final DetectionSet EMPTY = new DetectionSet(List.of(), List.of(), List.of());

    public DetectionSet {
        detections = List.copyOf(detections);
        watchlists = List.copyOf(watchlists);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(FileDiagnostic::isError);
    }

    /// Both sets; watchlists of one name become one.
    public DetectionSet with(DetectionSet other) {
        List<Detection> both = new ArrayList<>(detections);
        both.addAll(other.detections);
        List<FileDiagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(other.diagnostics);
        DetectionSet merged = new DetectionSet(both, watchlists, all);
        for (Watchlist watchlist : other.watchlists) {
            merged = merged.with(watchlist);
        }
        return merged;
    }

    public DetectionSet with(Watchlist watchlist) {
        Map<String, Watchlist> named = new LinkedHashMap<>();
        watchlists.forEach(one -> named.put(one.name(), one));
        named.merge(watchlist.name(), watchlist, Watchlist::merge);
        return new DetectionSet(detections, List.copyOf(named.values()), diagnostics);
    }

    /// The same detections, with other rows in the watchlist of that name.
    public DetectionSet replacing(Watchlist watchlist) {
        return new DetectionSet(detections, Watchlist.replace(watchlists, watchlist), diagnostics);
    }
}
