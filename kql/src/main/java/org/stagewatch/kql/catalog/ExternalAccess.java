package org.stagewatch.kql.catalog;

/// Decides which files a query may read with `externaldata`.
public interface ExternalAccess {
    /// Reads nothing: for runs that have no user who could allow it.
    ExternalAccess NONE = (location, format) ->
            new Decision.Refused("external data is not read here", "Put the rows in a watchlist.");

    Decision decide(String location, FileFormat format);

    /// What becomes of a location.
    sealed interface Decision {
        /// Its rows are read.
        record Readable() implements Decision {}

        /// It counts as a file without rows, of which the user is warned.
        ///
        /// @param reason a sentence without a full stop
        record Empty(String reason) implements Decision {}

        /// The query can't be run.
        ///
        /// @param reason a sentence without a full stop
        /// @param remedy a sentence
        record Refused(String reason, String remedy) implements Decision {}
    }
}
