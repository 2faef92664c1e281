package org.stagewatch.detection.exclusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A system that recurs in a quiet period.
///
/// @param system as an entry that nobody has accepted yet
/// @param heldBack why it must not be accepted; empty if it may be
/// @param evidence what the query says of it, by column
/// @param samples some of the rows behind it, each as table, device, report and file
public record Proposal(KnownSystem system, String heldBack, Map<String, String> evidence, List<String> samples) {
    /// The columns of a review file: the entry first, so that the file can be loaded as the watchlist it becomes.
    public static final String ENTRY = "Entry";

    public static final String SAMPLES = "SampleRows";

    public Proposal {
        evidence = new LinkedHashMap<>(evidence);
        samples = List.copyOf(samples);
    }

    public boolean isHeldBack() {
        return !heldBack.isEmpty();
    }
}
