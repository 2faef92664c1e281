package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.GraphOperator.EdgeDirection;
import org.stagewatch.kql.syntax.GraphOperator.EdgePattern;
import org.stagewatch.kql.syntax.GraphOperator.NodePattern;
import org.stagewatch.kql.syntax.GraphOperator.PathPattern;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// The pattern of `graph-match` over a graph: its elements, each with columns of its own, and how they hang together.
///
/// Source: the manual page *graph-match operator*, graph pattern notation.
final class GraphPattern {
    /// Each edge is a join, and is compared with all before it.
    private static final int MOST_EDGES = 40;

    private final Binding binding;
    private final Graph graph;
    private final Map<String, PatternElement> named = new LinkedHashMap<>();
    private final List<PatternElement.Node> nodes = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();
    private final Map<ScalarExpression, Demand> demands = new IdentityHashMap<>();

    /// @param left the node left of the edge in the pattern
    /// @param edge an edge or a walk
    record Hop(PatternElement.Node left, PatternElement edge, PatternElement.Node right) {}

    GraphPattern(Binding binding, Scope scope, Graph graph, List<PathPattern> patterns) {
        this.binding = binding;
        this.graph = graph;
        ExpressionBinder constants =
                new ExpressionBinder(binding, scope, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
        for (PathPattern pattern : patterns) {
            if (hops.size() + pattern.edges().size() > MOST_EDGES) {
                binding.refuse(Problems.unsupported(
                        "a pattern of more than " + MOST_EDGES + " edges",
                        pattern.span(),
                        "A variable length, `-[e*1..9]->`, stands for many."));
                node(pattern.nodes().getFirst());
                break;
            }
            add(pattern, constants);
        }
    }

    Graph graph() {
        return graph;
    }

    List<PatternElement.Node> nodes() {
        return nodes;
    }

    List<Hop> hops() {
        return hops;
    }

    Set<String> names() {
        return named.keySet();
    }

    List<PatternElement.Walk> walks() {
        List<PatternElement.Walk> walks = new ArrayList<>();
        for (Hop hop : hops) {
            if (hop.edge() instanceof PatternElement.Walk walk) {
                walks.add(walk);
            }
        }
        return walks;
    }

    /// The scope with the names of the elements.
    Scope within(Scope scope) {
        Scope extended = scope.with(GraphCall.PATTERN, new Symbol.Pattern(this));
        for (Map.Entry<String, PatternElement> one : named.entrySet()) {
            extended = extended.with(one.getKey(), new Symbol.Element(one.getValue()));
        }
        return extended;
    }

    /// Notes that a condition asks something of all edges of a walk, so that the walk need not take the others.
    void note(ScalarExpression condition, PatternElement.Walk walk, ScalarExpression ofEach) {
        demands.put(condition, new Demand(walk, ofEach));
    }

    /// What a condition asks of each edge of a walk, or null.
    @Nullable
    Demand demand(ScalarExpression condition) {
        return demands.get(condition);
    }

    /// @param ofEach what must hold for each edge of the walk
    record Demand(PatternElement.Walk walk, ScalarExpression ofEach) {}

    private void add(PathPattern pattern, ExpressionBinder constants) {
        PatternElement.Node left = node(pattern.nodes().getFirst());
        for (int index = 0; index < pattern.edges().size(); index++) {
            EdgePattern edge = pattern.edges().get(index);
            PatternElement.Node right = node(pattern.nodes().get(index + 1));
            PatternElement element = edge.range() == null ? edge(edge.direction()) : walk(edge, constants);
            name(edge.name(), element);
            hops.add(new Hop(left, element, right));
            left = right;
        }
    }

    private PatternElement.Node node(NodePattern pattern) {
        Name name = pattern.name();
        if (name != null && named.get(name.text()) instanceof PatternElement.Node known) {
            return known;
        }
        PatternElement.Node node = new PatternElement.Node(graph.nodes().renew(binding));
        nodes.add(node);
        name(name, node);
        return node;
    }

    private void name(@Nullable Name name, PatternElement element) {
        if (name != null && named.put(name.text(), element) != null) {
            binding.refuse(Problems.unsupported(
                    "the name `" + name.text() + "` for two elements of a pattern",
                    name.span(),
                    "Only nodes are named twice."));
        }
    }

    /// The edges from left to right: for `--` each edge also the other way round, a loop just once.
    private PatternElement.Edge edge(EdgeDirection direction) {
        Graph.Edges edges = graph.edges().renew(binding);
        return switch (direction) {
            case FORWARD ->
                new PatternElement.Edge(edges.plan(), edges.properties(), edges.id(), edges.source(), edges.target());
            case BACKWARD ->
                new PatternElement.Edge(edges.plan(), edges.properties(), edges.id(), edges.target(), edges.source());
            case EITHER -> bothWays(edges);
        };
    }

    private PatternElement.Edge bothWays(Graph.Edges edges) {
        Graph.Edges reversed = graph.edges().renew(binding);
        ScalarExpression isNoLoop = operator(
                "!=",
                new ScalarExpression.ColumnValue(reversed.source()),
                new ScalarExpression.ColumnValue(reversed.target()));
        List<Assignment> kept = new ArrayList<>();
        for (Column column : reversed.plan().columns()) {
            Column value = column.equals(reversed.source())
                    ? reversed.target()
                    : column.equals(reversed.target()) ? reversed.source() : column;
            kept.add(new Assignment(binding.renew(column), new ScalarExpression.ColumnValue(value)));
        }
        List<Column> columns =
                edges.plan().columns().stream().map(binding::renew).toList();
        Plan plan = Plan.Union.byPosition(
                List.of(edges.plan(), new Plan.Project(new Plan.Filter(reversed.plan(), isNoLoop), kept)), columns);
        return new PatternElement.Edge(
                plan,
                edges.properties().stream()
                        .map(column -> at(edges, columns, column))
                        .toList(),
                at(edges, columns, edges.id()),
                at(edges, columns, edges.source()),
                at(edges, columns, edges.target()));
    }

    private static Column at(Graph.Edges edges, List<Column> columns, Column column) {
        return columns.get(edges.plan().columns().indexOf(column));
    }

    private ScalarExpression operator(String name, ScalarExpression... operands) {
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        return new ExpressionBinder(binding, Scope.EMPTY, none).operator(name, new Span(0, 0), List.of(operands));
    }

    private PatternElement.Walk walk(EdgePattern edge, ExpressionBinder constants) {
        Long least = edge.range() == null ? null : bound(edge.range().least(), constants);
        Long most = edge.range() == null ? null : bound(edge.range().most(), constants);
        if (least != null && most != null && (least < 0 || most < least)) {
            binding.refuse(
                    Problems.badValue("a range of edges goes from 0 or more up to as many or more", edge.span()));
        }
        return new PatternElement.Walk(
                edge(edge.direction()),
                graph.nodes().renew(binding),
                least == null ? 1 : least,
                most == null ? 1 : most,
                binding.newColumn("steps", ScalarType.DYNAMIC),
                binding.newColumn("visited", ScalarType.DYNAMIC),
                binding.newColumn("between", ScalarType.DYNAMIC));
    }

    private @Nullable Long bound(Expression syntax, ExpressionBinder constants) {
        ScalarExpression value = constants.bind(syntax);
        if (value instanceof ScalarExpression.Constant(var _, Long number)) {
            return number;
        }
        if (value instanceof ScalarExpression.Constant(var _, Integer number)) {
            return number.longValue();
        }
        if (value.type() != ScalarType.ERROR) {
            binding.refuse(Problems.notConstant("the number of edges", syntax.span()));
        }
        return null;
    }
}
