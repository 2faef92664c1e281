package org.stagewatch.kql.bind;

import org.stagewatch.kql.plan.ScalarExpression;

/// What the body of a query or of a function gives.
sealed interface BoundResult {
    record Table(Rows rows) implements BoundResult {}

    record OfGraph(Graph graph) implements BoundResult {}

    record Value(ScalarExpression value) implements BoundResult {}

    /// An error was reported, or a query only defines names.
    record Nothing() implements BoundResult {}
}
