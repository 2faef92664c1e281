package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Operator;

/// `macro-expand`: the rows of a subquery for each entity of a group, brought together as `union` does. Source: the
/// manual page *macro-expand operator*.
///
/// There is one database here, so that a group of databases has one that can be read. A group of tables may have many.
final class BindMacroExpand {
    private final Binding binding;
    private final Scope scope;

    BindMacroExpand(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.MacroExpand expand) {
        Symbol.Group group = group(expand.group());
        if (group == null) {
            return Rows.broken();
        }
        ParameterText parameters = new ParameterText(expand.parameters());
        boolean isFuzzy = "true".equalsIgnoreCase(parameters.find("isfuzzy"));
        List<Symbol> entities = entities(group, isFuzzy);
        List<UnionParts.Part> parts = new ArrayList<>();
        for (Symbol entity : entities) {
            Name name = expand.identifier();
            Rows rows = rows(expand, name == null ? scope : scope.with(name.text(), entity));
            parts.add(new UnionParts.Part("union_arg" + parts.size(), rows, true));
        }
        boolean isBroken = parts.size() < group.entities().size() && !isFuzzy
                || parts.stream().anyMatch(part -> part.rows().isBroken());
        if (parts.isEmpty() || isBroken) {
            return Rows.broken();
        }
        return new BindUnion(binding, scope).bind(parts, parameters, expand.span());
    }

    private Symbol.@Nullable Group group(Expression group) {
        return switch (group) {
            case Expression.EntityGroup(var _, var entities) -> new Symbol.Group(entities, scope);
            case Expression.NameReference(var name) when scope.find(name.text()) instanceof Symbol.Group named -> named;
            default -> {
                String name = group instanceof Expression.NameReference(var text) ? text.text() : "";
                binding.report(MacroProblems.unknownGroup(name, group.span()));
                yield null;
            }
        };
    }

    /// What the entities that can be read are to the subquery; what can't be read is reported.
    private List<Symbol> entities(Symbol.Group group, boolean isFuzzy) {
        TabularBinder tabular = new TabularBinder(binding, group.scope());
        boolean isOfDatabases = group.entities().stream().anyMatch(tabular::isDatabase);
        Set<String> names = new HashSet<>();
        List<Symbol> entities = new ArrayList<>();
        for (Expression entity : group.entities()) {
            Symbol symbol = isOfDatabases ? database(entity, tabular, isFuzzy) : table(entity, tabular, isFuzzy);
            if (symbol == null) {
                continue;
            }
            String name = entity instanceof Expression.NameReference(var table) ? table.text() : "";
            if (!names.add(isOfDatabases ? "" : name)) {
                binding.refuse(Problems.unsupported("an entity that is in its group twice", entity.span()));
            }
            entities.add(symbol);
        }
        if (entities.isEmpty() && isFuzzy && !group.entities().isEmpty()) {
            binding.refuse(
                    MacroProblems.nothingToRead(group.entities().getFirst().span()));
        }
        return entities;
    }

    private @Nullable Symbol database(Expression entity, TabularBinder tabular, boolean isFuzzy) {
        if (!tabular.isDatabase(entity)) {
            binding.report(MacroProblems.mixedGroup(entity.span()));
            return null;
        }
        DatabasePath path = new DatabasePath(binding, tabular.scope());
        DatabasePath.Elsewhere elsewhere = path.elsewhere(entity);
        if (elsewhere != null) {
            binding.report(
                    isFuzzy
                            ? MacroProblems.leftOut(elsewhere.name(), elsewhere.span())
                            : Problems.otherDatabase(elsewhere.name(), elsewhere.span()));
            return null;
        }
        boolean isNamed = entity instanceof Expression.NameReference(var name)
                && tabular.scope().find(name.text()) instanceof Symbol.Database;
        return isNamed && entity instanceof Expression.NameReference(var name)
                ? tabular.scope().find(name.text())
                : new Symbol.Database(entity);
    }

    private @Nullable Symbol table(Expression entity, TabularBinder tabular, boolean isFuzzy) {
        if (!(entity instanceof Expression.NameReference(var name))) {
            binding.report(MacroProblems.noEntity(entity.span()));
            return null;
        }
        if (isFuzzy && !tabular.isTabular(entity)) {
            binding.report(MacroProblems.leftOut(name.text(), entity.span()));
            return null;
        }
        Rows rows = tabular.bind(entity);
        return rows.isBroken() ? null : new Symbol.Tabular(binding.share(name.text(), rows, Plan.Reuse.FREE));
    }

    private Rows rows(Operator.MacroExpand expand, Scope inner) {
        return switch (new StatementBinder(binding).body(expand.body(), inner, expand.span())) {
            case BoundResult.Table(var rows) -> rows;
            case BoundResult.OfGraph _ -> {
                binding.report(GraphProblems.graphWhereTable(expand.span()));
                yield Rows.broken();
            }
            case BoundResult.Value _ -> {
                binding.report(Problems.scalarWhereTable(expand.span()));
                yield Rows.broken();
            }
            case BoundResult.Nothing _ -> Rows.broken();
        };
    }
}
