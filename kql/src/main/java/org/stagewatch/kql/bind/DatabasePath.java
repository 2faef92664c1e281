package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// `database("db")`, `cluster("cluster").database("db")` and `database()` before a table's name. All tables lie in one
/// database,
/// under
/// the names that Microsoft's language service gives where nothing else is known.
record DatabasePath(Binding binding, Scope scope) {
    private static final String DATABASE = "db";
    private static final String CLUSTER = "cluster";
    private static final String CURRENT_DATABASE = "$current_database";
    private static final String CURRENT_CLUSTER = "$current_cluster_endpoint";

    /// A part of a path that leads nowhere.
    record Elsewhere(String name, Span span) {}

    /// Whether a member of an entity is a text rather than a table.
    static boolean isContext(Name member) {
        return member.text().equals(CURRENT_DATABASE) || member.text().equals(CURRENT_CLUSTER);
    }

    /// Whether the path leads here; reported if it does not.
    boolean isHere(Expression path) {
        Elsewhere elsewhere = elsewhere(path);
        if (elsewhere != null) {
            binding.report(Problems.otherDatabase(elsewhere.name(), elsewhere.span()));
        }
        return elsewhere == null;
    }

    /// The first part of the path that does not lead here; null if all do.
    @Nullable
    Elsewhere elsewhere(Expression path) {
        return switch (path) {
            case Expression.NameReference(var name)
            when scope.find(name.text()) instanceof Symbol.Database(var named) -> elsewhere(named);
            case Expression.Call call -> elsewhere(call);
            case Expression.MemberCall(var _, var target, var call) -> {
                Elsewhere first = elsewhere(target);
                yield first == null ? elsewhere(call) : first;
            }
            default -> new Elsewhere("this", path.span());
        };
    }

    /// The scope in which `database("name")` is this database; as it was if the path leads elsewhere.
    Scope alias(Name name, Expression path) {
        Expression.Call here = new Expression.Call(path.span(), new Name(path.span(), "database"), List.of());
        return elsewhere(path) == null ? scope.with(alias(name.text()), new Symbol.Database(here)) : scope;
    }

    /// No name of a query is written so.
    private static String alias(String database) {
        return "database(" + database + ")";
    }

    private @Nullable Elsewhere elsewhere(Expression.Call call) {
        String name = CallBinder.literalText(call, 0);
        boolean isAlias = name != null && scope.find(alias(name)) instanceof Symbol.Database;
        boolean isCurrent = call.arguments().isEmpty();
        boolean isHere = switch (call.function().text()) {
            case "database" -> isCurrent || isAlias || DATABASE.equalsIgnoreCase(name) || "*".equals(name);
            case "cluster" -> CLUSTER.equalsIgnoreCase(name) || "*".equals(name);
            default -> false;
        };
        return isHere
                ? null
                : new Elsewhere(
                        name == null ? call.function().text() : name,
                        call.arguments().stream()
                                .findFirst()
                                .map(Argument::span)
                                .orElse(call.span()));
    }

    /// `X.$current_database` and its like, where `macro-expand` calls a database or a cluster `X`.
    ScalarExpression context(Symbol.Database entity, Name member, Span span) {
        if (member.text().equals(CURRENT_CLUSTER)) {
            binding.refuse(Problems.impossible(
                    CURRENT_CLUSTER, "its value is known only to a Kusto cluster; write the value itself", span));
            return new ScalarExpression.Constant(ScalarType.STRING, "");
        }
        if (member.text().equals(CURRENT_DATABASE) && isDatabase(entity.path())) {
            return new ScalarExpression.Constant(ScalarType.STRING, DATABASE);
        }
        binding.report(Problems.tableWhereScalar(span));
        return new ScalarExpression.Invalid();
    }

    private static boolean isDatabase(Expression path) {
        return switch (path) {
            case Expression.Call call -> call.function().text().equals("database");
            case Expression.MemberCall(var _, var _, var call) ->
                call.function().text().equals("database");
            default -> false;
        };
    }
}
