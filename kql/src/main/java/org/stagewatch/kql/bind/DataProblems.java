package org.stagewatch.kql.bind;

import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;

/// What a query wants of the data that the data can't tell.
final class DataProblems {
    private DataProblems() {}

    /// @param example of an output schema
    static Diagnostic columnsFromData(String plugin, String reason, Span span, String example) {
        return Diagnostic.error(
                "KQL0506",
                "the columns of `" + plugin + "` depend on the data: " + reason,
                span,
                "unknown columns",
                "Declare them: `evaluate " + plugin + "(...) : (" + example + ")`.");
    }

    static Diagnostic noProperties(String plugin, Span span) {
        return Diagnostic.warning(
                "KQL0513",
                "no row has a bag with properties, so `" + plugin + "` brings no column",
                span,
                "columns that it could have brought are taken as empty",
                "Declare the columns that you expect: `evaluate " + plugin + "(...) : (*, Name: string)`.");
    }

    static Diagnostic noFileProfiles(Span span) {
        return Diagnostic.warning(
                "KQL0509",
                "nothing is known of files here, so the columns of `FileProfile` are empty",
                span,
                "adds empty columns",
                "Give a watchlist called FileProfile with the columns SHA1, GlobalPrevalence and the like.");
    }

    static Diagnostic ingestionIsEventTime(String column, Span span) {
        return Diagnostic.warning(
                "KQL0507",
                "the data does not say when it was received, so `ingestion_time()` is `" + column + "`",
                span,
                "the time of the event");
    }

    static Diagnostic noIngestionTime(Span span) {
        return Diagnostic.warning(
                "KQL0507",
                "the data does not say when it was received, so `ingestion_time()` is null",
                span,
                "always null");
    }
}
