package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `union`: the rows of several tables. Columns go together by name and type; a name with two types becomes two
/// columns.
final class BindUnion {
    private final Binding binding;
    private final Scope scope;

    BindUnion(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    private record Part(String name, Rows rows) {}

    private record Key(String name, ScalarType type) {}

    Rows bind(Operator.Union union, @Nullable Rows piped) {
        ParameterText parameters = new ParameterText(union.parameters());
        List<Part> parts = new ArrayList<>();
        if (piped != null) {
            parts.add(new Part(name(piped, 0), piped));
        }
        boolean isFuzzy = "true".equals(parameters.find("isfuzzy"));
        union.tables().forEach(table -> parts.addAll(parts(table, parts.size(), isFuzzy)));
        boolean isBroken = parts.stream().anyMatch(part -> part.rows().isBroken());
        if (parts.isEmpty()) {
            return Rows.broken();
        }
        Map<Key, Column> columns = columns(parts, "inner".equals(parameters.find("kind")));
        String source = parameters.find("withsource");
        Column sourceColumn = source == null ? null : binding.newColumn(source, ScalarType.STRING);
        List<Column> visible = new ArrayList<>(columns.values());
        if (sourceColumn != null) {
            visible.addFirst(sourceColumn);
        }
        List<Plan> inputs = new ArrayList<>();
        for (Part part : parts) {
            if (!part.rows().isBroken()) {
                inputs.add(aligned(part, columns, sourceColumn));
            }
        }
        Rows rows = Rows.of(new Plan.Union(inputs, visible));
        Rows.Knowledge knowledge = isBroken ? Rows.Knowledge.BROKEN : Rows.Knowledge.COMPLETE;
        for (Part part : parts) {
            knowledge = part.rows().knowledge().compareTo(knowledge) > 0
                    ? part.rows().knowledge()
                    : knowledge;
        }
        return new Rows(rows.plan(), visible, List.of(), knowledge, null);
    }

    private List<Part> parts(Expression table, int before, boolean isFuzzy) {
        switch (table) {
            case Expression.Wildcard(var _, var pattern) -> {
                Predicate<String> matches = BindColumnChoice.wildcard(pattern);
                return binding.catalog().tables().stream()
                        .filter(one -> matches.test(one.name()))
                        .map(one -> new Part(one.name(), new TabularBinder(binding, scope).scan(one)))
                        .toList();
            }
            case Expression.Star _ -> {
                return binding.catalog().tables().stream()
                        .map(one -> new Part(one.name(), new TabularBinder(binding, scope).scan(one)))
                        .toList();
            }
            case Expression.NameReference(var name)
            when isFuzzy && !new TabularBinder(binding, scope).isTabular(table) && scope.find(name.text()) == null -> {
                return List.of();
            }
            default -> {
                Rows rows = new TabularBinder(binding, scope).bind(table);
                String name = table instanceof Expression.NameReference(var reference)
                        ? reference.text()
                        : name(rows, before);
                return List.of(new Part(name, rows));
            }
        }
    }

    /// What `withsource` calls rows: the table's name, the name that `as` gave, or their number.
    private String name(Rows rows, int number) {
        String alias = binding.aliasOf(rows.plan());
        if (alias != null) {
            return alias;
        }
        return rows.plan() instanceof Plan.Scan(var table, var _) ? table.name() : "union_arg" + number;
    }

    /// The result's columns in the order in which they first occur.
    private Map<Key, Column> columns(List<Part> parts, boolean isInner) {
        Map<String, Set<ScalarType>> types = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Column column : part.rows().visible()) {
                types.computeIfAbsent(column.name(), _ -> new LinkedHashSet<>())
                        .add(column.type() == ScalarType.ERROR ? ScalarType.DYNAMIC : column.type());
            }
        }
        Map<Key, Column> columns = new LinkedHashMap<>();
        ColumnNames names = new ColumnNames(binding.library());
        types.keySet().forEach(names::take);
        types.forEach((name, found) -> {
            boolean isEverywhere = parts.stream().allMatch(part -> part.rows().find(name) != null);
            for (ScalarType type : found) {
                if (!isInner || (isEverywhere && found.size() == 1)) {
                    String unique = found.size() == 1 ? name : names.unique(name + "_" + type.kqlName());
                    columns.put(new Key(name, type), binding.newColumn(unique, type));
                }
            }
        });
        return columns;
    }

    private Plan aligned(Part part, Map<Key, Column> columns, @Nullable Column source) {
        List<Assignment> assignments = new ArrayList<>();
        if (source != null) {
            assignments.add(new Assignment(
                    binding.renew(source), new ScalarExpression.Constant(ScalarType.STRING, part.name())));
        }
        columns.forEach((key, target) -> {
            Column column = part.rows().find(key.name());
            ScalarExpression missing = new ScalarExpression.Constant(key.type(), null);
            ScalarExpression value =
                    column != null && column.type() == key.type() ? new ScalarExpression.ColumnValue(column) : missing;
            assignments.add(new Assignment(binding.renew(target), value));
        });
        return new Plan.Project(part.rows().plan(), assignments);
    }
}
