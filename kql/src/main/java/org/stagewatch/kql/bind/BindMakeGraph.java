package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.GraphOperator;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// `make-graph`: a table of edges, and a table of nodes that has each node of the edges and of the tables of nodes
/// once.
///
/// Of a node that several rows describe, one row of each table counts, and of a column that two tables have, the first
/// table's. A node that no table describes has its key, and its other properties are empty.
/// Source: the manual page *make-graph operator*.
final class BindMakeGraph {
    private final Binding binding;
    private final Scope scope;
    private final GraphOperator.MakeGraph make;

    BindMakeGraph(Binding binding, Scope scope, GraphOperator.MakeGraph make) {
        this.binding = binding;
        this.scope = scope;
        this.make = make;
    }

    /// The graph, or broken rows after a report.
    Piped bind(Rows rows) {
        if (rows.isBroken()) {
            return rows;
        }
        Column source = key(rows, make.source());
        Column target = key(rows, make.target());
        Name partName = make.partition() == null ? null : make.partition().column();
        Column part = partName == null ? null : find(rows, partName);
        List<Described> tables = described(partName);
        if (source == null || target == null || tables == null || (partName != null && part == null)) {
            return Rows.broken();
        }
        if (target.type() != source.type()) {
            binding.refuse(GraphProblems.nodeTypesDiffer(make.target().span()));
        }
        Graph.Edges edges = edges(rows, source, target, part);
        return new Graph(edges, nodes(edges, source, target, part, tables));
    }

    private @Nullable Column key(Rows rows, Name name) {
        Column column = find(rows, name);
        if (column != null && column.type() == ScalarType.DYNAMIC) {
            binding.report(GraphProblems.dynamicNode(name.span()));
            return null;
        }
        return column;
    }

    private @Nullable Column find(Rows rows, Name name) {
        Column column = rows.find(name.text());
        if (column == null && !rows.isBroken()) {
            binding.report(Problems.unknownColumn(name, rows.names(), rows.source()));
        }
        return column;
    }

    private Graph.Edges edges(Rows rows, Column source, Column target, @Nullable Column part) {
        Ids ids = new Ids(rows);
        Column sourceHash = binding.newColumn("source", ScalarType.LONG);
        Column targetHash = binding.newColumn("target", ScalarType.LONG);
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        assignments.add(new Assignment(sourceHash, ids.hash(source)));
        assignments.add(new Assignment(targetHash, ids.hash(target)));
        Column sourceId = sourceHash;
        Column targetId = targetHash;
        if (part != null) {
            sourceId = binding.newColumn("source", ScalarType.LONG);
            targetId = binding.newColumn("target", ScalarType.LONG);
            assignments.add(new Assignment(sourceId, ids.within(part, source)));
            assignments.add(new Assignment(targetId, ids.within(part, target)));
        }
        Column id = binding.newColumn("edge", ScalarType.LONG);
        WindowCall number = new WindowCall.RowNumber(new ScalarExpression.Constant(ScalarType.LONG, 1L), null);
        Plan numbered = new Plan.Window(
                new Plan.Project(rows.plan(), assignments),
                List.of(),
                List.of(),
                List.of(new Plan.Window.WindowAssignment(id, number)));
        return new Graph.Edges(
                shared("edges", numbered), rows.visible(), id, sourceId, targetId, sourceHash, targetHash);
    }

    private Plan.Shared shared(String name, Plan plan) {
        Plan.SharedPlan shared =
                binding.share(name, Rows.of(plan), Plan.Reuse.ONCE).shared();
        return new Plan.Shared(shared, plan.columns());
    }

    /// A table of nodes: each node once.
    ///
    /// @param id the node's id
    private record Described(
            Plan.Shared plan,
            List<Column> visible,
            Column key,
            Column id,
            Column hash,
            @Nullable Column part) {}

    private @Nullable List<Described> described(@Nullable Name partName) {
        List<Described> tables = new ArrayList<>();
        boolean isWhole = true;
        for (GraphOperator.NodeTable table : make.nodes()) {
            Rows rows = new TabularBinder(binding, scope).bind(table.table());
            Column key = key(rows, table.key());
            Column part = partName == null || key == null ? null : find(rows, partName);
            if (key == null || (partName != null && part == null)) {
                isWhole = false;
            } else {
                tables.add(described(rows, key, part));
            }
        }
        return isWhole ? tables : null;
    }

    private Described described(Rows rows, Column key, @Nullable Column part) {
        Ids ids = new Ids(rows);
        Column id = binding.newColumn("node", ScalarType.LONG);
        Column hash = part == null ? id : binding.newColumn("hash", ScalarType.LONG);
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        assignments.add(new Assignment(id, part == null ? ids.hash(key) : ids.within(part, key)));
        List<Assignment> carried = new ArrayList<>(rows.keepAll());
        if (part != null) {
            assignments.add(new Assignment(hash, ids.hash(key)));
            carried.add(Assignment.keep(hash));
        }
        Plan once = new Plan.Aggregate(
                new Plan.Project(rows.plan(), assignments),
                List.of(Assignment.keep(id)),
                List.of(new Aggregation.FromOneRow(carried, Aggregation.Choice.ANY, null)));
        return new Described(shared("nodes", once), rows.visible(), key, id, hash, part);
    }

    private Graph.Nodes nodes(
            Graph.Edges edges, Column source, Column target, @Nullable Column part, List<Described> tables) {
        Column id = binding.newColumn("node", ScalarType.LONG);
        Column key = binding.newColumn("key", source.type());
        Column hash = part == null ? id : binding.newColumn("hash", ScalarType.LONG);
        Column ownPart = part == null ? null : binding.newColumn(part.name(), part.type());
        List<Plan> inputs = new ArrayList<>();
        inputs.add(ends(edges.plan(), edges.source(), source, edges.sourceHash(), part));
        inputs.add(ends(edges.plan(), edges.target(), target, edges.targetHash(), part));
        for (int index = 0; index < tables.size(); index++) {
            Described table = tables.get(index);
            if (table.key.type() != source.type()) {
                binding.refuse(GraphProblems.nodeTypesDiffer(
                        make.nodes().get(index).key().span()));
            }
            inputs.add(ends(table.plan, table.id, table.key, table.hash, table.part));
        }
        List<Column> columns = new ArrayList<>(List.of(id, key));
        if (ownPart != null) {
            columns.addAll(List.of(hash, ownPart));
        }
        List<Assignment> carried =
                columns.stream().skip(1).map(Assignment::keep).toList();
        Plan plan = new Plan.Aggregate(
                Plan.Union.byPosition(inputs, columns),
                List.of(Assignment.keep(id)),
                List.of(new Aggregation.FromOneRow(carried, Aggregation.Choice.ANY, null)));
        for (Described table : tables) {
            plan = new Plan.Join(
                    plan, table.plan, Plan.JoinKind.LEFT_OUTER, List.of(new Plan.JoinKey(value(id), value(table.id))));
        }
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(Assignment.keep(id));
        assignments.add(Assignment.keep(key));
        if (ownPart != null) {
            assignments.add(Assignment.keep(hash));
            assignments.add(Assignment.keep(ownPart));
        }
        List<Assignment> properties = properties(Rows.of(plan), key, tables);
        assignments.addAll(properties);
        Plan.Shared shared = shared("nodes", new Plan.Project(plan, assignments));
        return new Graph.Nodes(
                shared, properties.stream().map(Assignment::column).toList(), id, key, hash, ownPart);
    }

    private static Plan ends(Plan.Shared plan, Column id, Column key, Column hash, @Nullable Column part) {
        List<Assignment> kept = new ArrayList<>(List.of(Assignment.keep(id), Assignment.keep(key)));
        if (part != null) {
            kept.add(Assignment.keep(hash));
            kept.add(Assignment.keep(part));
        }
        return new Plan.Project(plan, kept);
    }

    private List<Assignment> properties(Rows rows, Column key, List<Described> tables) {
        if (make.nodeName() != null) {
            return List.of(new Assignment(binding.newColumn(make.nodeName().text(), key.type()), value(key)));
        }
        Map<String, List<Described>> holders = new LinkedHashMap<>();
        for (Described table : tables) {
            for (Column column : table.visible) {
                holders.computeIfAbsent(column.name(), _ -> new ArrayList<>()).add(table);
            }
        }
        return holders.entrySet().stream()
                .map(held -> property(rows, held.getKey(), key, held.getValue(), tables))
                .toList();
    }

    /// The value of the first table that knows the node; a key also where none does.
    private Assignment property(Rows rows, String name, Column key, List<Described> holders, List<Described> tables) {
        Ids calls = new Ids(rows);
        List<Column> columns = holders.stream().map(table -> named(table, name)).toList();
        ScalarType type = columns.getFirst().type();
        if (columns.stream().anyMatch(column -> column.type() != type)) {
            binding.refuse(Problems.unsupported(
                    "the property `" + name + "` with different types in the tables of nodes",
                    make.span(),
                    "Rename one of the columns."));
            return new Assignment(
                    binding.newColumn(name, ScalarType.DYNAMIC),
                    new ScalarExpression.Constant(ScalarType.DYNAMIC, null));
        }
        ScalarExpression value = value(columns.getLast());
        for (int index = columns.size() - 2; index >= 0; index--) {
            value = calls.choose(calls.isAbsent(holders.get(index).id), value, value(columns.get(index)));
        }
        boolean isKey = tables.stream().anyMatch(table -> table.key.name().equals(name));
        if (isKey && key.type() == type) {
            List<ScalarExpression> absent =
                    tables.stream().map(table -> calls.isAbsent(table.id)).toList();
            value = calls.choose(new ScalarExpression.And(absent), value(key), value);
        }
        return new Assignment(binding.newColumn(name, type), value);
    }

    private static Column named(Described table, String name) {
        return table.visible.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ScalarExpression value(Column column) {
        return new ScalarExpression.ColumnValue(column);
    }

    /// Calls of the library's functions over rows.
    private final class Ids {
        private final ExpressionBinder expressions;
        private final Span place = make.span();

        Ids(Rows rows) {
            expressions = new ExpressionBinder(binding, scope, rows);
        }

        ScalarExpression hash(Column key) {
            return call("hash", value(key));
        }

        ScalarExpression within(Column part, Column key) {
            return call(
                    "hash",
                    call(
                            "strcat",
                            call("tostring", hash(part)),
                            new ScalarExpression.Constant(ScalarType.STRING, "/"),
                            call("tostring", hash(key))));
        }

        ScalarExpression isAbsent(Column id) {
            return call("isnull", value(id));
        }

        ScalarExpression choose(ScalarExpression condition, ScalarExpression then, ScalarExpression otherwise) {
            return call("iff", condition, then, otherwise);
        }

        private ScalarExpression call(String name, ScalarExpression... arguments) {
            return expressions.operator(name, place, List.of(arguments));
        }
    }
}
