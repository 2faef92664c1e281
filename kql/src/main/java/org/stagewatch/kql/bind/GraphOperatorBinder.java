package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.GraphOperator;
import org.stagewatch.kql.syntax.GraphOperator.Output;
import org.stagewatch.kql.syntax.GraphOperator.Part;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// Binds the operators on graphs.
final class GraphOperatorBinder {
    private final Binding binding;
    private final Scope scope;

    GraphOperatorBinder(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    /// An operator behind rows, of which only `make-graph` can make something.
    Piped bind(GraphOperator operator, Rows rows) {
        if (operator instanceof GraphOperator.MakeGraph make) {
            Piped graph = new BindMakeGraph(binding, scope, make).bind(rows);
            return graph instanceof Graph whole && make.partition() != null
                    ? eachPart(whole, make.partition().subquery(), rows)
                    : graph;
        }
        if (!rows.isBroken()) {
            binding.report(GraphProblems.tableWhereGraph(operator.span()));
        }
        return Rows.broken();
    }

    Piped bind(GraphOperator operator, Graph graph) {
        return switch (operator) {
            case GraphOperator.MakeGraph make -> {
                binding.report(GraphProblems.graphWhereTable(make.span()));
                yield Rows.broken();
            }
            case GraphOperator.Match match -> new BindGraphMatch(binding, scope, graph).match(match);
            case GraphOperator.ShortestPaths paths -> new BindGraphMatch(binding, scope, graph).shortestPaths(paths);
            case GraphOperator.ToTable table -> toTable(table, graph);
            case GraphOperator.MarkComponents mark -> markComponents(mark, graph);
        };
    }

    /// The operators behind `partitioned-by`: nodes of different parts are different nodes, so that the whole graph is
    /// matched at once; what follows takes the rows part by part.
    private Rows eachPart(Graph graph, List<Operator> subquery, Rows edges) {
        if (subquery.isEmpty()) {
            return Rows.broken();
        }
        Piped piped = graph;
        int next = 0;
        while (next < subquery.size()
                && piped instanceof Graph whole
                && subquery.get(next) instanceof Operator.OnGraph(var onGraph)) {
            piped = bind(onGraph, whole);
            next++;
        }
        List<Operator> rest = subquery.subList(next, subquery.size());
        if (!(piped instanceof Rows rows)) {
            binding.refuse(
                    GraphProblems.graphWhereTable((rest.isEmpty() ? subquery.getLast() : rest.getFirst()).span()));
            return Rows.broken();
        }
        if (PartOperators.fillEmptyParts(rest)) {
            binding.refuse(Problems.unsupported(
                    "a total for each part of a graph", rest.getFirst().span(), "Group by the parts' column instead."));
        }
        Rows result = new PartOperators(binding, scope).bind(rest, rows);
        return result.isBroken()
                ? result
                : result.in(edges.parts()).ordered(List.of()).extend(result.keepAll());
    }

    /// Rows of a graph of parts, part by part.
    static Rows inParts(Rows rows, @Nullable Column part) {
        return part == null ? rows : rows.in(new Parts(List.of(part), List.of(), null));
    }

    private Rows toTable(GraphOperator.ToTable table, Graph graph) {
        List<Rows> tables = new ArrayList<>();
        for (Output output : table.outputs()) {
            Rows rows = output.part() == Part.NODES ? nodes(output, graph) : edges(output, graph);
            tables.add(rows);
            if (output.name() != null) {
                String name = output.name().text();
                binding.name(name, binding.share(name, rows, Plan.Reuse.FREE));
            }
        }
        boolean isNamed = table.outputs().stream().allMatch(output -> output.name() != null);
        boolean isBoth = tables.size() == 2
                && table.outputs().getFirst().part()
                        != table.outputs().getLast().part();
        if (tables.size() > 1 && !(isBoth && isNamed)) {
            binding.report(Problems.badValue(
                    "a graph gives `nodes as ...` and `edges as ...`, each once and with a name", table.span()));
        }
        return tables.getFirst();
    }

    private Rows nodes(Output output, Graph graph) {
        Graph.Nodes nodes = graph.nodes().renew(binding);
        List<Assignment> assignments = new ArrayList<>();
        addId(assignments, output, "with_node_id", nodes.hash());
        nodes.properties().forEach(property -> assignments.add(Assignment.keep(property)));
        return inParts(Rows.of(nodes.plan()), nodes.part()).project(assignments);
    }

    private Rows edges(Output output, Graph graph) {
        Graph.Edges edges = graph.edges().renew(binding);
        List<Assignment> assignments = new ArrayList<>();
        addId(assignments, output, "with_source_id", edges.sourceHash());
        addId(assignments, output, "with_target_id", edges.targetHash());
        edges.properties().forEach(property -> assignments.add(Assignment.keep(property)));
        Plan plan = edges.plan();
        Column part = null;
        if (graph.nodes().part() != null) {
            Graph.Nodes ends = graph.nodes().renew(binding);
            part = ends.part();
            plan = new Plan.Join(
                    plan,
                    ends.plan(),
                    Plan.JoinKind.INNER,
                    List.of(new Plan.JoinKey(
                            new ScalarExpression.ColumnValue(edges.source()),
                            new ScalarExpression.ColumnValue(ends.id()))));
        }
        return inParts(Rows.of(plan), part).project(assignments);
    }

    private void addId(List<Assignment> assignments, Output output, String parameter, Column id) {
        String name = new ParameterText(output.parameters()).find(parameter);
        if (name != null) {
            assignments.add(
                    new Assignment(binding.newColumn(name, ScalarType.LONG), new ScalarExpression.ColumnValue(id)));
        }
    }

    private Graph markComponents(GraphOperator.MarkComponents mark, Graph graph) {
        requireRecursion(binding, mark);
        ParameterText parameters = new ParameterText(mark.parameters());
        String kind = parameters.find("kind");
        String name = parameters.find("with_component_id");
        Graph.Nodes nodes = graph.nodes().renew(binding);
        Graph.Edges edges = graph.edges().renew(binding);
        Column component = binding.newColumn(name == null ? "ComponentId" : name, ScalarType.LONG);
        Plan marked = new Plan.Components(
                nodes.plan(),
                nodes.id(),
                new Plan.Walk.Edges(edges.plan(), edges.id(), edges.source(), edges.target()),
                "strong".equals(kind) ? Plan.Components.Kind.STRONG : Plan.Components.Kind.WEAK,
                component,
                nodes.part());
        List<Column> properties = new ArrayList<>(nodes.properties());
        properties.add(component);
        Plan.Shared shared = new Plan.Shared(
                binding.share("nodes", Rows.of(marked), Plan.Reuse.ONCE).shared(), marked.columns());
        return new Graph(
                graph.edges(),
                new Graph.Nodes(shared, properties, nodes.id(), nodes.key(), nodes.hash(), nodes.part()));
    }

    /// Refuses what takes a recursive query where no dialect at hand has one.
    static void requireRecursion(Binding binding, GraphOperator operator) {
        if (!binding.dialects().contains(Dialect.DUCKDB)) {
            binding.refuse(Problems.unsupported("a walk through a graph", operator.span()));
        }
    }
}
