package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.syntax.GraphOperator.EdgeDirection;
import org.stagewatch.kql.syntax.GraphOperator.EdgePattern;
import org.stagewatch.kql.syntax.GraphOperator.NodePattern;
import org.stagewatch.kql.syntax.GraphOperator.NodeTable;
import org.stagewatch.kql.syntax.GraphOperator.Output;
import org.stagewatch.kql.syntax.GraphOperator.Part;
import org.stagewatch.kql.syntax.GraphOperator.PathPattern;

/// Writes the operators on graphs.
final class GraphPrinter {
    private final PrintedText text;
    private final ExpressionPrinter expressions;
    private final OperatorPrinter operators;

    GraphPrinter(PrintedText text, ExpressionPrinter expressions, OperatorPrinter operators) {
        this.text = text;
        this.expressions = expressions;
        this.operators = operators;
    }

    void print(GraphOperator operator) {
        switch (operator) {
            case GraphOperator.MakeGraph make -> makeGraph(make);
            case GraphOperator.Match(var _, var parameters, var patterns, var condition, var columns) -> {
                operators.keyword("graph-match", parameters).add(" ");
                match(patterns, condition, columns);
            }
            case GraphOperator.ShortestPaths(var _, var parameters, var patterns, var condition, var columns) -> {
                operators.keyword("graph-shortest-paths", parameters).add(" ");
                match(patterns, condition, columns);
            }
            case GraphOperator.ToTable(var _, var outputs) -> {
                text.add("graph-to-table ");
                text.list(outputs, this::output);
            }
            case GraphOperator.MarkComponents(var _, var parameters) ->
                operators.keyword("graph-mark-components", parameters);
        }
    }

    private void makeGraph(GraphOperator.MakeGraph make) {
        operators
                .keyword("make-graph", make.parameters())
                .add(" " + PrintedName.of(make.source()) + " --> " + PrintedName.of(make.target()));
        if (make.nodeName() != null) {
            text.add(" with_node_id=" + PrintedName.of(make.nodeName()));
        }
        if (!make.nodes().isEmpty()) {
            text.add(" with ");
            text.list(make.nodes(), this::nodeTable);
        }
        if (make.partition() != null) {
            text.add(" partitioned-by " + PrintedName.of(make.partition().column()) + " ");
            operators.subquery(make.partition().subquery());
        }
    }

    private void nodeTable(NodeTable table) {
        expressions.operand(table.table());
        text.add(" on " + PrintedName.of(table.key()));
    }

    private void match(
            List<PathPattern> patterns, @Nullable Expression condition, @Nullable List<NamedExpression> columns) {
        text.list(patterns, this::pattern);
        if (condition != null) {
            text.add(" where ");
            expressions.scalar(condition);
        }
        if (columns != null) {
            operators.named(" project ", columns);
        }
    }

    private void pattern(PathPattern pattern) {
        for (int index = 0; index < pattern.nodes().size(); index++) {
            if (index > 0) {
                edge(pattern.edges().get(index - 1));
            }
            node(pattern.nodes().get(index));
        }
    }

    private void node(NodePattern node) {
        text.add("(")
                .add(node.name() == null ? "" : PrintedName.of(node.name()))
                .add(")");
    }

    private void edge(EdgePattern edge) {
        text.add(edge.direction() == EdgeDirection.BACKWARD ? "<-" : "-");
        if (edge.name() != null || edge.range() != null) {
            text.add("[").add(edge.name() == null ? "" : PrintedName.of(edge.name()));
            if (edge.range() != null) {
                text.add("*");
                expressions.operand(edge.range().least());
                text.add("..");
                expressions.operand(edge.range().most());
            }
            text.add("]");
        }
        text.add(edge.direction() == EdgeDirection.FORWARD ? "->" : "-");
    }

    private void output(Output output) {
        text.add(output.part() == Part.NODES ? "nodes" : "edges");
        if (output.name() != null) {
            text.add(" as " + PrintedName.of(output.name()));
        }
        operators.keyword("", output.parameters());
    }
}
