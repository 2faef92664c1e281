package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query with what is needed to run it and to tell people about its results.
///
/// @param folder where it lies; null for a lone file
public record Detection(
        String id,
        String name,
        Severity severity,
        Confidence confidence,
        List<String> techniques,
        Schedule schedule,
        List<EntityMapping> entities,
        Suppression suppression,
        StagingColumns staging,
        QueryText query,
        @Nullable Path folder) {
    public Detection {
        techniques = List.copyOf(techniques);
        entities = List.copyOf(entities);
    }

    public Detection with(QueryText otherQuery) {
        return new Detection(
                id,
                name,
                severity,
                confidence,
                techniques,
                schedule,
                entities,
                suppression,
                staging,
                otherQuery,
                folder);
    }
}
