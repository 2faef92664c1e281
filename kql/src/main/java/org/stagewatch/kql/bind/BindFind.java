package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.bind.UnionParts.Part;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `find`: the rows of several tables in which a condition holds, with the columns that all have, those that the
/// condition names, and the rest in a bag. Source: the manual page *find operator*.
///
/// A condition that names columns leaves out the tables that have none of them.
final class BindFind {
    private final Binding binding;
    private final Scope scope;

    BindFind(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Find find) {
        UnionParts sources = new UnionParts(binding, scope);
        List<Part> parts = find.tables().isEmpty() ? sources.all(find.span()) : sources.of(find.tables(), null, false);
        if (parts.isEmpty()
                || sources.isIncomplete()
                || parts.stream().anyMatch(part -> part.rows().isBroken())) {
            return Rows.broken();
        }
        Rows all = together(parts);
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, all);
        SearchTest search =
                new SearchCondition(expressions, List.of(), SearchCondition.CaseRule.IGNORED).bind(find.condition());
        Set<Column> named = ExpressionColumns.of(search.over(List.of()));
        List<Part> chosen = parts.stream()
                .filter(part -> search.hasTerm() || parts.size() == 1 || hasAny(part, named))
                .toList();
        Map<String, ScalarType> types =
                find.columns() == null ? smart(chosen, named) : projected(find.columns(), all, expressions);
        boolean isPacked = find.columns() == null
                ? chosen.stream()
                        .anyMatch(
                                part -> !types.keySet().containsAll(part.rows().names()))
                : find.columns().stream().anyMatch(column -> isPack(column.column()));
        return rows(find, chosen, named, types, isPacked);
    }

    /// The columns of all tables, one for each name; a dynamic one where types differ.
    private Rows together(List<Part> parts) {
        List<Column> columns = new ArrayList<>();
        types(parts).forEach((name, type) -> columns.add(binding.newColumn(name, type)));
        Rows rows = Rows.of(new Plan.Values(columns, List.of()));
        boolean isOpen = parts.stream().anyMatch(part -> part.rows().knowledge() == Rows.Knowledge.OPEN);
        Rows.Knowledge knowledge = isOpen ? Rows.Knowledge.OPEN : Rows.Knowledge.COMPLETE;
        return new Rows(rows.plan(), columns, List.of(), null, knowledge, null);
    }

    private static Map<String, ScalarType> types(List<Part> parts) {
        Map<String, List<ScalarType>> all = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Column column : part.rows().visible()) {
                all.computeIfAbsent(column.name(), _ -> new ArrayList<>()).add(column.type());
            }
        }
        Map<String, ScalarType> types = new LinkedHashMap<>();
        all.forEach((name, found) -> {
            ScalarType common = Conversions.common(found);
            types.put(name, common == null ? ScalarType.DYNAMIC : common);
        });
        return types;
    }

    private static boolean hasAny(Part part, Set<Column> named) {
        return part.rows().knowledge() == Rows.Knowledge.OPEN
                || named.stream().anyMatch(column -> part.rows().find(column.name()) != null);
    }

    /// The columns that all tables have, then those that the condition names.
    private static Map<String, ScalarType> smart(List<Part> parts, Set<Column> named) {
        Map<String, ScalarType> columns = new LinkedHashMap<>(types(parts));
        columns.keySet()
                .removeIf(name -> parts.stream().anyMatch(part -> part.rows().find(name) == null));
        named.forEach(column -> columns.putIfAbsent(column.name(), column.type()));
        return columns;
    }

    private Map<String, ScalarType> projected(
            List<Operator.ColumnSelection> selections, Rows all, ExpressionBinder expressions) {
        Map<String, ScalarType> columns = new LinkedHashMap<>();
        for (Operator.ColumnSelection selection : selections) {
            if (isPack(selection.column())) {
                continue;
            }
            if (!(selection.column() instanceof Expression.NameReference(var name))) {
                binding.report(Problems.unsupported(
                        "`find` with this column", selection.column().span()));
                continue;
            }
            Column column = all.find(name.text());
            if (column == null) {
                expressions.bind(selection.column());
            } else {
                columns.put(name.text(), selection.type() == null ? column.type() : selection.type());
            }
        }
        return columns;
    }

    /// `pack_all()`, or `pack(*)` as Microsoft's language service has it.
    private static boolean isPack(Expression column) {
        return column instanceof Expression.Call(var _, var function, var arguments)
                && (function.text().equals("pack_all") && arguments.isEmpty()
                        || function.text().equals("pack")
                                && arguments.size() == 1
                                && arguments.getFirst().value() instanceof Expression.Star);
    }

    private Rows rows(
            Operator.Find find, List<Part> parts, Set<Column> named, Map<String, ScalarType> types, boolean isPacked) {
        String given = new ParameterText(find.parameters()).find("withsource");
        List<Column> columns = new ArrayList<>();
        columns.add(binding.newColumn(given == null ? "source_" : given, ScalarType.STRING));
        types.forEach((name, type) -> columns.add(binding.newColumn(name, type)));
        if (isPacked) {
            columns.add(binding.newColumn("pack_", ScalarType.DYNAMIC));
        }
        List<Plan> inputs = new ArrayList<>();
        if (!binding.dialects().isEmpty()) {
            FoundRows found = new FoundRows(binding, scope, named, types);
            parts.stream().filter(Part::isRead).forEach(part -> inputs.add(found.of(part, find.condition(), isPacked)));
        }
        Rows rows = Rows.of(
                inputs.isEmpty() ? new Plan.Values(columns, List.of()) : Plan.Union.byPosition(inputs, columns));
        boolean isOpen = find.columns() == null
                && parts.stream().anyMatch(part -> part.rows().knowledge() == Rows.Knowledge.OPEN);
        return isOpen ? new Rows(rows.plan(), columns, List.of(), null, Rows.Knowledge.OPEN, null) : rows;
    }
}
