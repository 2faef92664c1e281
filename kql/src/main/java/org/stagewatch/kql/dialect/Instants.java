package org.stagewatch.kql.dialect;

/// How the instants that a query names get into its SQL.
public enum Instants {
    /// As numbers.
    WRITTEN,
    /// As `$1`, `$2` and so on, whose values come beside the text. So a query that differs from run to run in its
    /// instants alone has one text, and an engine plans it once.
    BOUND
}
