package org.stagewatch.kql.bind;

/// What `evaluate` can call: makes rows of rows.
@FunctionalInterface
interface Plugin {
    /// The result's columns are those that Microsoft's binder gives. What is wrong with the call, or can't be run when
    /// something is to run, is reported.
    Rows bind(PluginCall call);

    /// Why it is never run; empty if it is. Begins with a word that fits behind a colon.
    default String reason() {
        return "";
    }
}
