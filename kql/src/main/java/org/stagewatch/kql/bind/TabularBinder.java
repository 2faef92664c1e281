package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.TableFunction;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// Binds tabular expressions: sources and the operators behind them.
final class TabularBinder {
    /// More operators than this in one pipeline are refused: no person writes so many.
    private static final int LONGEST_PIPELINE = 1_000;

    private final Binding binding;
    private final Scope scope;

    TabularBinder(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /// The stored tables that can be seen here.
    Catalog catalog() {
        return scope.visible(binding.catalog());
    }

    /// Whether an expression gives a table rather than a single value.
    boolean isTabular(Expression expression) {
        return new Tabularity(binding, scope).isTabular(expression);
    }

    /// Whether an expression names a database or a cluster.
    boolean isDatabase(Expression expression) {
        return new Tabularity(binding, scope).isDatabase(expression);
    }

    Rows bind(Expression expression) {
        return rows(piped(expression), expression);
    }

    private Rows rows(Piped piped, Expression expression) {
        return switch (piped) {
            case Rows rows -> rows;
            case Graph _ -> {
                binding.report(GraphProblems.graphWhereTable(expression.span()));
                yield Rows.broken();
            }
        };
    }

    /// What an expression gives, a graph too.
    Piped piped(Expression expression) {
        if (!binding.mayGrow(expression.span())) {
            return Rows.broken();
        }
        return switch (expression) {
            case Expression.NameReference(var name) -> named(name);
            case Expression.Parenthesized(var _, var inner) -> piped(inner);
            case Expression.Pipeline pipeline -> pipeline(pipeline);
            case Expression.Source(var operator) -> new OperatorBinder(binding, scope).source(operator);
            case Expression.DataTable table -> new BindDataTable(binding, scope).bind(table);
            case Expression.Call call -> call(call);
            case Expression.Member(var _, var target, var member)
            when isDatabase(target) -> new DatabasePath(binding, scope).isHere(target) ? stored(member) : Rows.broken();
            case Expression.Member member
            when PatternCall.of(member, scope) instanceof PatternCall mapped ->
                result(mapped.bind(binding, scalars()), mapped.call());
            case Expression.MemberCall(var _, var target, var inner)
            when isDatabase(target) -> new DatabasePath(binding, scope).isHere(target) ? call(inner) : Rows.broken();
            case Expression.ExternalData external -> new BindExternalData(binding, scope).bind(external);
            case Expression.Missing _ -> Rows.broken();
            case Expression.Wildcard _,
                    Expression.Star _,
                    Expression.Literal _,
                    Expression.TypeLiteral _,
                    Expression.ColumnsLiteral _,
                    Expression.Unary _,
                    Expression.Binary _,
                    Expression.Membership _,
                    Expression.Between _,
                    Expression.Member _,
                    Expression.MemberCall _,
                    Expression.Element _,
                    Expression.EntityGroup _,
                    Expression.FunctionDeclaration _ -> {
                binding.report(Problems.scalarWhereTable(expression.span()));
                yield Rows.broken();
            }
        };
    }

    private Piped pipeline(Expression.Pipeline pipeline) {
        Piped piped = piped(pipeline.source());
        if (pipeline.operators().size() > LONGEST_PIPELINE) {
            binding.report(Problems.tooLarge(pipeline.span()));
            return Rows.broken();
        }
        OperatorBinder operators = new OperatorBinder(binding, scope);
        for (Operator operator : pipeline.operators()) {
            if (!binding.mayGrow(operator.span())) {
                return Rows.broken();
            }
            piped = operators.bind(operator, piped);
        }
        return piped;
    }

    private Piped named(Name name) {
        Symbol symbol = scope.find(name.text());
        SharedRows alias = binding.named(name.text());
        switch (symbol) {
            case Symbol.Tabular(var rows) -> {
                return rows.read(binding::renew);
            }
            case Symbol.Function(var declaration, var _)
            when declaration.parameters().stream().allMatch(parameter -> parameter.defaultValue() != null) -> {
                return call(new Expression.Call(name.span(), name, List.of()));
            }
            case Symbol.OfGraph(var graph) -> {
                return graph;
            }
            case Symbol.Broken _ -> {
                return Rows.broken();
            }
            case Symbol.Scalar _,
                    Symbol.Step _,
                    Symbol.Mapped _,
                    Symbol.Function _,
                    Symbol.Pattern _,
                    Symbol.Element _,
                    Symbol.Group _,
                    Symbol.Database _ -> {
                binding.report(Problems.scalarWhereTable(name.span()));
                return Rows.broken();
            }
            case null -> {}
        }
        return alias == null ? stored(name) : alias.read(binding::renew);
    }

    /// A table or a function of the database, whatever the query gives the same name.
    private Rows stored(Name name) {
        Table table = catalog().table(name.text());
        if (table != null) {
            return scan(table);
        }
        TableFunction function = catalog().function(name.text());
        if (function != null) {
            return scan(function.result());
        }
        List<String> known = new ArrayList<>(scope.names());
        catalog().tables().forEach(one -> known.add(one.name()));
        binding.report(Problems.unknownTable(name, known));
        return Rows.broken();
    }

    Rows scan(Table table) {
        List<Plan.Scan.Scanned> scanned = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Table.StoredColumn stored : table.columns()) {
            Column column = binding.newColumn(stored.name(), stored.type());
            columns.add(column);
            if (IngestionTime.isEventTime(stored)) {
                binding.addEventTime(column);
            }
            scanned.add(new Plan.Scan.Scanned(column, stored));
        }
        Rows.Knowledge knowledge = switch (table.openness()) {
            case CLOSED -> Rows.Knowledge.COMPLETE;
            case OPEN -> Rows.Knowledge.OPEN;
        };
        return new Rows(new Plan.Scan(table, scanned), columns, List.of(), null, knowledge, table.name());
    }

    private Piped call(Expression.Call call) {
        Name name = call.function();
        if (scope.find(name.text()) instanceof Symbol.Function function) {
            return result(new UserFunctionCall(binding, scalars()).bind(call, function, null), call);
        }
        PatternCall mapped = PatternCall.of(call, scope);
        if (mapped != null) {
            return result(mapped.bind(binding, scalars()), call);
        }
        switch (name.text()) {
            case "materialize", "view" -> {
                if (call.arguments().size() != 1) {
                    binding.report(Problems.argumentCount(
                            name.text(), 1, 1, call.arguments().size(), call.span()));
                    return Rows.broken();
                }
                Rows rows = bind(call.arguments().getFirst().value());
                return binding.share(name.text(), rows, Plan.Reuse.ONCE).read(binding::renew);
            }
            case "_GetWatchlist" -> {
                return watchlist(call);
            }
            case "table" -> {
                return tableNamed(call);
            }
            default -> {}
        }
        BoundResult service = new ServiceCall(binding, scalars()).bind(call, null);
        if (service != null) {
            return result(service, call);
        }
        TableFunction function = catalog().function(name.text());
        if (function != null) {
            ExpressionBinder scalars = scalars();
            call.arguments().forEach(argument -> scalars.bind(argument.value()));
            return scan(function.result());
        }
        if (binding.library().scalar(name.text()) != null) {
            binding.report(Problems.scalarWhereTable(call.span()));
        } else {
            binding.report(Problems.unknownFunction(name, scope.names()));
        }
        return Rows.broken();
    }

    /// `table("name")`; a second argument says which storage tiers to read, of which there is one here.
    private Piped tableNamed(Expression.Call call) {
        if (call.arguments().isEmpty() || call.arguments().size() > 2) {
            binding.report(
                    Problems.argumentCount("table", 1, 2, call.arguments().size(), call.span()));
            return Rows.broken();
        }
        Expression argument = call.arguments().getFirst().value();
        String name =
                ConstantName.of(scalars(), argument, "the name of the table").text();
        return name == null ? Rows.broken() : named(new Name(argument.span(), name));
    }

    /// A watchlist is a table of the catalog whose name is the whole call.
    private Rows watchlist(Expression.Call call) {
        if (call.arguments().isEmpty()) {
            binding.report(Problems.argumentCount("_GetWatchlist", 1, 2, 0, call.span()));
            return Rows.broken();
        }
        Expression argument = call.arguments().getFirst().value();
        String name = ConstantName.of(scalars(), argument, "the name of the watchlist")
                .text();
        if (name == null) {
            return Rows.broken();
        }
        Table table = catalog().watchlist(name);
        if (table != null) {
            return scan(table);
        }
        TableFunction any = catalog().function("_GetWatchlist");
        if (any != null) {
            return scan(any.result());
        }
        binding.report(Problems.unknownWatchlist(name, catalog().watchlists(), call.span()));
        return Rows.broken();
    }

    Rows invoke(Expression.Call call, Rows piped) {
        if (scope.find(call.function().text()) instanceof Symbol.Function function) {
            return rows(result(new UserFunctionCall(binding, scalars()).bind(call, function, piped), call), call);
        }
        BoundResult service = new ServiceCall(binding, scalars()).bind(call, piped);
        if (service != null) {
            return rows(result(service, call), call);
        }
        List<String> known = new ArrayList<>(scope.names());
        known.addAll(ServiceFunctions.names());
        binding.report(Problems.unknownFunction(call.function(), known));
        return Rows.broken();
    }

    private Piped result(BoundResult result, Expression.Call call) {
        return switch (result) {
            case BoundResult.OfGraph(var graph) -> graph;
            case BoundResult.Table(var rows) -> rows;
            case BoundResult.Nothing _ -> Rows.broken();
            case BoundResult.Value(var value) -> {
                if (value.type() != ScalarType.ERROR) {
                    binding.report(Problems.scalarWhereTable(call.span()));
                }
                yield Rows.broken();
            }
        };
    }

    private ExpressionBinder scalars() {
        return new ExpressionBinder(binding, scope, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
    }
}
