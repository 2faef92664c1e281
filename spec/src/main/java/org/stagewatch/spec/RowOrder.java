package org.stagewatch.spec;

/// Whether a result's rows must stand as they are written.
public enum RowOrder {
    ANY,
    AS_WRITTEN
}
