package org.stagewatch.kql.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.ParameterDeclaration;
import org.stagewatch.kql.syntax.Statement;

/// Tells tabular expressions from scalar ones before they are bound: KQL writes both alike.
final class Tabularity {
    private final Binding binding;
    private final Scope scope;
    private final Map<String, Boolean> locals;

    Tabularity(Binding binding, Scope scope) {
        this(binding, scope, Map.of());
    }

    private Tabularity(Binding binding, Scope scope, Map<String, Boolean> locals) {
        this.binding = binding;
        this.scope = scope;
        this.locals = locals;
    }

    boolean isTabular(Expression expression) {
        return switch (expression) {
            case Expression.Pipeline _,
                    Expression.Source _,
                    Expression.DataTable _,
                    Expression.ExternalData _,
                    Expression.Wildcard _ -> true;
            case Expression.Parenthesized(var _, var inner) -> isTabular(inner);
            case Expression.NameReference(var name) -> isTabularName(name.text());
            case Expression.Call call -> isTabularCall(call);
            case Expression.Member member ->
                isDatabase(member.target()) ? !DatabasePath.isContext(member.member()) : isMappedToTable(member);
            case Expression.MemberCall(var _, var target, var inner) -> isDatabase(target) && isTabularCall(inner);
            case Expression.FunctionDeclaration _,
                    Expression.EntityGroup _,
                    Expression.Star _,
                    Expression.Literal _,
                    Expression.TypeLiteral _,
                    Expression.ColumnsLiteral _,
                    Expression.Unary _,
                    Expression.Binary _,
                    Expression.Membership _,
                    Expression.Between _,
                    Expression.Element _,
                    Expression.Missing _ -> false;
        };
    }

    private boolean isTabularName(String name) {
        Boolean local = locals.get(name);
        if (local != null) {
            return local;
        }
        return switch (scope.find(name)) {
            case Symbol.Tabular _, Symbol.OfGraph _ -> true;
            case Symbol.Scalar _,
                    Symbol.Step _,
                    Symbol.Mapped _,
                    Symbol.Pattern _,
                    Symbol.Element _,
                    Symbol.Group _,
                    Symbol.Database _,
                    Symbol.Broken _ -> false;
            case Symbol.Function function -> givesTable(function);
            case null ->
                binding.named(name) != null
                        || scope.visible(binding.catalog()).table(name) != null
                        || scope.visible(binding.catalog()).function(name) != null;
        };
    }

    private boolean isTabularCall(Expression.Call call) {
        String name = call.function().text();
        Symbol symbol = scope.find(name);
        if (symbol instanceof Symbol.Function function) {
            return givesTable(function);
        }
        if (symbol instanceof Symbol.Mapped) {
            return isMappedToTable(call);
        }
        return switch (name) {
            case "materialize", "view", "table", "_GetWatchlist", "database", "cluster", "workspace" -> true;
            default ->
                scope.visible(binding.catalog()).function(name) != null
                        || ServiceFunctions.names().contains(name);
        };
    }

    /// Whether this calls a pattern that maps it to a table; one that maps it to nothing counts as such.
    private boolean isMappedToTable(Expression expression) {
        PatternCall call = PatternCall.of(expression, scope);
        Symbol.Function function = call == null ? null : call.function();
        return call != null && (function == null || givesTable(function));
    }

    /// Whether the body of a function ends in a table, its parameters and own `let`s taken into account.
    private boolean givesTable(Symbol.Function function) {
        Map<String, Boolean> names = new HashMap<>();
        for (ParameterDeclaration parameter : function.declaration().parameters()) {
            names.put(parameter.name().text(), !(parameter.kind() instanceof ParameterDeclaration.Kind.Scalar));
        }
        return endsInTable(function.declaration().body(), function.scope(), names);
    }

    private boolean endsInTable(List<Statement> body, Scope bodyScope, Map<String, Boolean> names) {
        boolean isTable = false;
        for (Statement statement : body) {
            Tabularity inner = new Tabularity(binding, bodyScope, names);
            if (statement instanceof Statement.Let(var _, var name, var value)) {
                boolean isFunction = value instanceof Expression.FunctionDeclaration;
                names.put(
                        name.text(),
                        isFunction
                                        && value
                                                instanceof
                                                Expression.FunctionDeclaration(var _, var _, var _, var statements)
                                ? endsInTable(statements, bodyScope, new HashMap<>(names))
                                : inner.isTabular(value));
            } else if (statement instanceof Statement.Result(var _, var expression)) {
                isTable = isLocalCall(expression, names) || inner.isTabular(expression);
            }
        }
        return isTable;
    }

    private static boolean isLocalCall(Expression expression, Map<String, Boolean> names) {
        return expression instanceof Expression.Call(var _, var function, var _)
                && names.getOrDefault(function.text(), false);
    }

    /// Whether this is `database(...)` or another way to name a database, of which there is only one here.
    boolean isDatabase(Expression target) {
        return switch (target) {
            case Expression.NameReference(var name) -> scope.find(name.text()) instanceof Symbol.Database;
            case Expression.Call(var _, var function, var _) ->
                function.text().equals("database")
                        || function.text().equals("cluster")
                        || function.text().equals("workspace");
            case Expression.Member(var _, var inner, var _) -> isDatabase(inner);
            case Expression.MemberCall(var _, var inner, var _) -> isDatabase(inner);
            default -> false;
        };
    }
}
