package org.stagewatch.detection.verify;

import org.stagewatch.kql.source.Span;

/// A condition of a query, with what to write in its place so that it is gone.
///
/// @param replacement stands for the condition without effect: `true` beside an `and`, `false` beside an `or`
record Condition(Span span, String replacement, Purpose purpose) {
    static final String ALWAYS = "true";
    static final String NEVER = "false";

    /// What a condition is there for.
    enum Purpose {
        /// It decides what is found: without it some test must fail.
        DECIDES,
        /// It only lets through less of what would be left out later, so that less is looked at: without it nothing
        /// may change.
        SAVES_WORK
    }

    String removedFrom(String query) {
        return query.substring(0, span.start()) + replacement + query.substring(span.end());
    }
}
