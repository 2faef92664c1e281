package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// An operator that makes a graph or reads one. Source: the manual page *Graph operators*.
public sealed interface GraphOperator {
    Span span();

    /// @param nodes the tables with the nodes' properties
    /// @param nodeName the property of `with_node_id = name`, null if not written
    /// @param partition what is done with each part of the graph, null for one whole graph
    record MakeGraph(
            Span span,
            List<OperatorParameter> parameters,
            Name source,
            Name target,
            List<NodeTable> nodes,
            @Nullable Name nodeName,
            @Nullable GraphPartition partition)
            implements GraphOperator {
        public MakeGraph {
            parameters = List.copyOf(parameters);
            nodes = List.copyOf(nodes);
        }
    }

    /// `graph-match`.
    record Match(
            Span span,
            List<OperatorParameter> parameters,
            List<PathPattern> patterns,
            @Nullable Expression condition,
            @Nullable List<NamedExpression> columns)
            implements GraphOperator {
        public Match {
            parameters = List.copyOf(parameters);
            patterns = List.copyOf(patterns);
        }
    }

    /// `graph-shortest-paths`.
    record ShortestPaths(
            Span span,
            List<OperatorParameter> parameters,
            List<PathPattern> patterns,
            @Nullable Expression condition,
            @Nullable List<NamedExpression> columns)
            implements GraphOperator {
        public ShortestPaths {
            parameters = List.copyOf(parameters);
            patterns = List.copyOf(patterns);
        }
    }

    /// `graph-to-table`.
    record ToTable(Span span, List<Output> outputs) implements GraphOperator {
        public ToTable {
            outputs = List.copyOf(outputs);
        }
    }

    /// `graph-mark-components`.
    record MarkComponents(Span span, List<OperatorParameter> parameters) implements GraphOperator {
        public MarkComponents {
            parameters = List.copyOf(parameters);
        }
    }

    /// `table on column`.
    record NodeTable(Expression table, Name key) {}

    /// `partitioned-by column (operators)`.
    record GraphPartition(Name column, List<Operator> subquery) {
        public GraphPartition {
            subquery = List.copyOf(subquery);
        }
    }

    /// Nodes with edges between them: one node more than there are edges.
    record PathPattern(Span span, List<NodePattern> nodes, List<EdgePattern> edges) {
        public PathPattern {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /// `(name)`.
    record NodePattern(Span span, @Nullable Name name) {}

    /// `-[name*1..3]->`.
    ///
    /// @param range null for just one edge
    record EdgePattern(
            Span span, @Nullable Name name, @Nullable EdgeRange range, EdgeDirection direction) {}

    /// How many edges in a row.
    record EdgeRange(Expression least, Expression most) {}

    enum EdgeDirection {
        /// `-->`
        FORWARD,
        /// `<--`
        BACKWARD,
        /// `--`
        EITHER
    }

    /// `nodes as name with_node_id = column` or `edges as name ...`.
    record Output(Span span, Part part, @Nullable Name name, List<OperatorParameter> parameters) {
        public Output {
            parameters = List.copyOf(parameters);
        }
    }

    enum Part {
        NODES,
        EDGES
    }
}
