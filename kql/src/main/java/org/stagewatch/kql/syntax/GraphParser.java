package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.DOTS;
import static org.stagewatch.kql.syntax.TokenKind.GREATER;
import static org.stagewatch.kql.syntax.TokenKind.LESS;
import static org.stagewatch.kql.syntax.TokenKind.MINUS;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.STAR;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.syntax.GraphOperator.EdgeDirection;
import org.stagewatch.kql.syntax.GraphOperator.EdgePattern;
import org.stagewatch.kql.syntax.GraphOperator.EdgeRange;
import org.stagewatch.kql.syntax.GraphOperator.GraphPartition;
import org.stagewatch.kql.syntax.GraphOperator.NodePattern;
import org.stagewatch.kql.syntax.GraphOperator.NodeTable;
import org.stagewatch.kql.syntax.GraphOperator.Output;
import org.stagewatch.kql.syntax.GraphOperator.Part;
import org.stagewatch.kql.syntax.GraphOperator.PathPattern;

/// Reads the operators on graphs.
final class GraphParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ParameterParser parameters;

    GraphParser(Parsing parsing, ParameterParser parameters) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.parameters = parameters;
    }

    /// `make-graph source --> target with nodes on id, more on id partitioned-by column (operators)`.
    Operator makeGraph(Token first) {
        List<OperatorParameter> found = parameters.named();
        Name source = parsing.names().name();
        cursor.expect(MINUS);
        cursor.expect(MINUS);
        cursor.accept(GREATER);
        Name target = parsing.names().name();
        Name nodeName = null;
        List<NodeTable> nodes = new ArrayList<>();
        if (cursor.acceptWord("with_node_id")) {
            cursor.expect(ASSIGN);
            nodeName = parsing.names().name();
        } else if (cursor.acceptWord("with")) {
            do {
                Expression table = parsing.pipelines().table();
                cursor.expectWord("on");
                nodes.add(new NodeTable(table, parsing.names().name()));
            } while (cursor.accept(COMMA));
        }
        GraphPartition partition = partition();
        return new Operator.OnGraph(
                new GraphOperator.MakeGraph(cursor.spanFrom(first), found, source, target, nodes, nodeName, partition));
    }

    private @Nullable GraphPartition partition() {
        boolean isWritten = cursor.atWord("partitioned")
                && cursor.peek(1).is(MINUS)
                && cursor.peek(2).isWord("by");
        if (!isWritten) {
            return null;
        }
        cursor.next();
        cursor.next();
        cursor.next();
        Name column = parsing.names().name();
        return new GraphPartition(column, parsing.pipelines().stepsInParentheses());
    }

    Operator match(Token first) {
        List<OperatorParameter> found = parameters.named("cycles");
        List<PathPattern> patterns = patterns();
        Expression condition = condition();
        List<NamedExpression> columns = columns();
        return new Operator.OnGraph(
                new GraphOperator.Match(cursor.spanFrom(first), found, patterns, condition, columns));
    }

    Operator shortestPaths(Token first) {
        List<OperatorParameter> found = parameters.named("output");
        List<PathPattern> patterns = patterns();
        Expression condition = condition();
        List<NamedExpression> columns = columns();
        return new Operator.OnGraph(
                new GraphOperator.ShortestPaths(cursor.spanFrom(first), found, patterns, condition, columns));
    }

    private @Nullable Expression condition() {
        return cursor.acceptWord("where") ? parsing.expressions().expression() : null;
    }

    private @Nullable List<NamedExpression> columns() {
        return cursor.acceptWord("project") ? parsing.columns().namedList() : null;
    }

    private List<PathPattern> patterns() {
        List<PathPattern> patterns = new ArrayList<>();
        do {
            patterns.add(pattern());
        } while (cursor.accept(COMMA));
        return patterns;
    }

    /// `(a)-[e]->(b)--(c)`.
    private PathPattern pattern() {
        Token first = cursor.peek();
        List<NodePattern> nodes = new ArrayList<>();
        List<EdgePattern> edges = new ArrayList<>();
        nodes.add(node());
        while (cursor.at(MINUS) || cursor.at(LESS)) {
            edges.add(edge());
            nodes.add(node());
        }
        return new PathPattern(cursor.spanFrom(first), nodes, edges);
    }

    private NodePattern node() {
        Token open = cursor.peek();
        if (!cursor.accept(OPEN_PARENTHESIS)) {
            cursor.report(Problems.expected("`(`", open, "a node of the pattern stands in parentheses: `(n)`."));
            return new NodePattern(cursor.gap(), null);
        }
        Name name = parsing.names().atName() ? parsing.names().name() : null;
        cursor.close(CLOSE_PARENTHESIS, open);
        return new NodePattern(cursor.spanFrom(open), name);
    }

    /// `-->`, `<--`, `--`, `-[e]->`, `<-[e]-` or `-[e]-`, with `*1..3` behind the name for several edges in a row.
    private EdgePattern edge() {
        Token first = cursor.peek();
        boolean isBackward = cursor.accept(LESS);
        cursor.expect(MINUS);
        Name name = null;
        EdgeRange range = null;
        Token open = cursor.peek();
        if (cursor.accept(OPEN_BRACKET)) {
            name = parsing.names().atName() ? parsing.names().name() : null;
            range = range();
            cursor.close(CLOSE_BRACKET, open);
        }
        cursor.expect(MINUS);
        boolean isForward = !isBackward && cursor.accept(GREATER);
        EdgeDirection direction =
                isBackward ? EdgeDirection.BACKWARD : isForward ? EdgeDirection.FORWARD : EdgeDirection.EITHER;
        return new EdgePattern(cursor.spanFrom(first), name, range, direction);
    }

    private @Nullable EdgeRange range() {
        if (!cursor.accept(STAR)) {
            return null;
        }
        Expression least = parsing.expressions().postfix();
        cursor.expect(DOTS);
        Expression most = parsing.expressions().postfix();
        return new EdgeRange(least, most);
    }

    /// `graph-to-table nodes as N with_node_id = id, edges as E with_source_id = s with_target_id = t`.
    Operator toTable(Token first) {
        List<Output> outputs = new ArrayList<>();
        do {
            outputs.add(output());
        } while (cursor.accept(COMMA));
        return new Operator.OnGraph(new GraphOperator.ToTable(cursor.spanFrom(first), outputs));
    }

    private Output output() {
        Token first = cursor.peek();
        Part part = cursor.acceptWord("nodes") ? Part.NODES : Part.EDGES;
        if (part == Part.EDGES && !cursor.acceptWord("edges")) {
            cursor.report(Problems.expected("`nodes` or `edges`", first));
        }
        Name name = cursor.acceptWord("as") ? parsing.names().name() : null;
        List<OperatorParameter> found = part == Part.NODES
                ? parameters.named("with_node_id")
                : parameters.named("with_source_id", "with_target_id");
        return new Output(cursor.spanFrom(first), part, name, found);
    }

    Operator markComponents(Token first) {
        List<OperatorParameter> found = parameters.named("kind", "with_component_id");
        return new Operator.OnGraph(new GraphOperator.MarkComponents(cursor.spanFrom(first), found));
    }
}
