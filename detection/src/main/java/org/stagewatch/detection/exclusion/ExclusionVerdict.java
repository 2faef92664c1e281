package org.stagewatch.detection.exclusion;

import java.util.List;
import org.stagewatch.detection.exclusion.KnownSystem.Standing;

/// What an exclusion does.
///
/// @param origin the file or list that it stands in
/// @param silenced what it silences of harmless work: a sentence for each finding
/// @param hidden the attacks that it would hide
public record ExclusionVerdict(
        KnownSystem system, String origin, Standing standing, List<String> silenced, List<HiddenAttack> hidden) {
    public ExclusionVerdict {
        silenced = List.copyOf(silenced);
        hidden = List.copyOf(hidden);
    }

    /// It hides an attack.
    public boolean isRefused() {
        return !hidden.isEmpty();
    }

    /// It hides nothing, and helps nobody either.
    public boolean isUseless() {
        return hidden.isEmpty() && silenced.isEmpty();
    }
}
