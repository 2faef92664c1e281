package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `union`: the rows of several tables. Columns go together by name and type; a name with two types becomes two
/// columns.
final class BindUnion {
    /// Columns that are carried along are cheap.
    private static final int COLUMNS_A_STEP = 4;

    private static final Set<String> KINDS = Set.of("inner", "outer");

    private final Binding binding;
    private final Scope scope;

    BindUnion(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    private record Key(String name, ScalarType type) {}

    Rows bind(Operator.Union union, @Nullable Rows piped) {
        ParameterText parameters = new ParameterText(union.parameters());
        UnionParts sources = new UnionParts(binding, scope);
        boolean isFuzzy = "true".equalsIgnoreCase(parameters.find("isfuzzy"));
        List<UnionParts.Part> parts = sources.of(union.tables(), piped, isFuzzy);
        if (parts.isEmpty()) {
            return Rows.broken();
        }
        Rows rows = bind(parts, parameters, union.span());
        boolean isBroken = sources.isIncomplete()
                || parts.stream().anyMatch(part -> part.rows().isBroken());
        Rows.Knowledge knowledge = isBroken ? Rows.Knowledge.BROKEN : Rows.Knowledge.COMPLETE;
        for (UnionParts.Part part : parts) {
            knowledge = part.rows().knowledge().compareTo(knowledge) > 0
                    ? part.rows().knowledge()
                    : knowledge;
        }
        return new Rows(rows.plan(), rows.visible(), List.of(), null, knowledge, null);
    }

    private void checkKind(Span span, @Nullable String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            binding.report(Problems.badValue("the kind of a union is `inner` or `outer`", span));
        }
    }

    /// The rows of tables that are bound already.
    Rows bind(List<UnionParts.Part> parts, ParameterText parameters, Span span) {
        checkKind(span, parameters.find("kind"));
        Map<Key, Column> columns = columns(parts, isInner(parameters));
        String source = parameters.find("withsource");
        Column sourceColumn = source == null ? null : binding.newColumn(source, ScalarType.STRING);
        List<Column> visible = new ArrayList<>(columns.values());
        if (sourceColumn != null) {
            visible.addFirst(sourceColumn);
        }
        List<Plan.Union.Branch> branches = new ArrayList<>();
        for (UnionParts.Part part : parts) {
            if (!part.isRead() || part.rows().isBroken()) {
                continue;
            }
            if (!binding.mayGrow(span, part.rows().visible().size() / COLUMNS_A_STEP)) {
                return Rows.broken();
            }
            branches.add(branch(part, columns, sourceColumn));
        }
        return Rows.of(branches.isEmpty() ? new Plan.Values(visible, List.of()) : new Plan.Union(branches, visible));
    }

    /// Microsoft's language service does not mind the kind; the service does.
    private boolean isInner(ParameterText parameters) {
        return "inner".equals(parameters.find("kind")) && !binding.dialects().isEmpty();
    }

    /// The result's columns in the order in which they first occur.
    private Map<Key, Column> columns(List<UnionParts.Part> parts, boolean isInner) {
        Map<String, List<ScalarType>> found = new LinkedHashMap<>();
        for (UnionParts.Part part : parts) {
            for (Column column : part.rows().visible()) {
                found.computeIfAbsent(column.name(), _ -> new ArrayList<>()).add(column.type());
            }
        }
        Map<Key, Column> columns = new LinkedHashMap<>();
        ColumnNames names = new ColumnNames(binding.library());
        found.keySet().forEach(names::take);
        found.forEach((name, all) -> {
            Set<ScalarType> types = distinct(all);
            for (ScalarType type : types) {
                if (!isInner || (types.size() == 1 && isEverywhere(parts, name))) {
                    String unique = types.size() == 1 ? name : names.unique(name + "_" + type.kqlName());
                    Column target = binding.newColumn(unique, type);
                    if (isEventTime(parts, name)) {
                        binding.addEventTime(target);
                    }
                    columns.put(new Key(name, type), target);
                }
            }
        });
        return columns;
    }

    /// The types of the columns of one name. What an open table doesn't list has no known type, and leaves none to
    /// those of its name. Once two tables have agreed, Microsoft's language service does not mind
    /// that others have another type; the service does.
    private Set<ScalarType> distinct(List<ScalarType> types) {
        if (types.contains(ScalarType.ERROR)) {
            return Set.of(ScalarType.ERROR);
        }
        boolean isAgreed = binding.dialects().isEmpty() && types.size() > 1 && types.get(0) == types.get(1);
        return new LinkedHashSet<>(isAgreed ? types.subList(0, 1) : types);
    }

    private static boolean isEverywhere(List<UnionParts.Part> parts, String name) {
        return parts.stream().allMatch(part -> part.rows().find(name) != null);
    }

    private boolean isEventTime(List<UnionParts.Part> parts, String name) {
        return parts.stream().allMatch(part -> {
            Column column = part.rows().find(name);
            return column != null && binding.isEventTime(column);
        });
    }

    private Plan.Union.Branch branch(UnionParts.Part part, Map<Key, Column> columns, @Nullable Column source) {
        Map<Column, Column> given = new HashMap<>();
        List<Assignment> assignments = new ArrayList<>();
        if (source != null) {
            Column own = binding.renew(source);
            given.put(source, own);
            assignments.add(new Assignment(own, new ScalarExpression.Constant(ScalarType.STRING, part.name())));
        }
        for (Column own : part.rows().visible()) {
            Column target = columns.get(new Key(own.name(), own.type()));
            if (target != null && given.putIfAbsent(target, own) == null) {
                assignments.add(Assignment.keep(own));
            }
        }
        Plan plan = part.rows().plan();
        return new Plan.Union.Branch(source == null ? plan : new Plan.Project(plan, assignments), given);
    }
}
