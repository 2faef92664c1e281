package org.stagewatch.simulation.output;

/// The shape in which evidence is written.
public enum EvidenceFormat {
    /// One row a line, in a file named after its table.
    NDJSON,
    /// The same, compressed.
    NDJSON_GZIP,
    /// Records of Defender's streaming API, all tables in one file, one record a line. It has the tables of sensors;
    /// others
    /// have a file each, one row a line, as Log Analytics exports them.
    STREAMING
}
