package org.stagewatch.telemetry.format;

import org.stagewatch.engine.BackendException;

/// Takes the records of one file.
public interface RecordSink {
    /// @param number the line, or the record's number from 1 where lines mean nothing
    void record(DataRecord record, long number) throws BackendException;

    /// A record can't be read.
    ///
    /// @param position such as `line 12`
    /// @param remedy what the user can do, in a sentence
    void damaged(String position, String message, String remedy);

    /// Something about the file as a whole that a user should know.
    void note(String note);
}
