package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.util.List;
import org.stagewatch.kql.source.SourceText;

/// A query in one of a package's documents, which a reader copies as it stands.
///
/// @param document the file's name
/// @param heading under which the query stands
/// @param advice what the document says under that heading, beside the query
/// @param line of the fence's opening marks, counted from 1
public record DocumentQuery(String document, String heading, String advice, int line, SourceText query) {
    /// The query as one that a person runs.
    public HuntingQuery asHunt() {
        return new HuntingQuery(document, heading, new QueryText(List.of(), query), Path.of(query.name()));
    }
}
