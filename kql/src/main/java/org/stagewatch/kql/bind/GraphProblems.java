package org.stagewatch.kql.bind;

import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;

/// The diagnostics of operators on graphs.
final class GraphProblems {
    private GraphProblems() {}

    static Diagnostic graphWhereTable(Span span) {
        return Diagnostic.error(
                "KQL0231",
                "a table must stand here, but this is a graph",
                span,
                "this is a graph",
                "`graph-match ... project ...` and `graph-to-table` make a table of a graph.");
    }

    static Diagnostic tableWhereGraph(Span span) {
        return Diagnostic.error(
                "KQL0232",
                "a graph must stand before this operator, but this is a table",
                span,
                "needs a graph",
                "`make-graph source --> target` makes a graph of a table of edges.");
    }

    static Diagnostic notConnected(Span span) {
        return Diagnostic.error(
                "KQL0511",
                "the sequences of the pattern have no node in common",
                span,
                "apart from the others",
                "Give a node in both the same name.");
    }

    static Diagnostic dynamicNode(Span span) {
        return Diagnostic.error(
                "KQL0233",
                "nodes are not told apart by a dynamic",
                span,
                "dynamic",
                "Convert it first, such as with `tostring(...)`.");
    }

    static Diagnostic nodeTypesDiffer(Span span) {
        return Diagnostic.error(
                "KQL0510",
                "the columns that tell nodes apart are of different types",
                span,
                "of another type",
                "Convert them to one type before `make-graph`.");
    }

    static Diagnostic notAProperty(String name, Span span) {
        return Diagnostic.error(
                "KQL0234",
                "`" + name + "` is a part of the pattern, and not a value",
                span,
                "needs a property",
                "Name one of its properties: `" + name + ".property`.");
    }
}
