package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// Functions that read the names of columns. Sources: the manual pages *pack_all()*, *bag_pack_columns()* and
/// *column_names_of()*.
final class SchemaCall {
    private final ExpressionBinder expressions;

    SchemaCall(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    /// `pack_all`: all columns, or with `true` those that hold something in the row.
    ScalarExpression packAll(Expression.Call call) {
        List<String> names = expressions.source().names();
        Expression all = packed(call, names);
        if (call.arguments().isEmpty()) {
            return expressions.bind(all);
        }
        Expression keys = call(
                call,
                "pack_array",
                names.stream().map(name -> keyIfEmpty(call, name)).toList());
        return expressions.bind(call(
                call,
                "iff",
                List.of(call.arguments().getFirst().value(), call(call, "bag_remove_keys", List.of(all, keys)), all)));
    }

    /// The name of a column where its value is null or empty, and else a text that names no column.
    private static Expression keyIfEmpty(Expression.Call call, String name) {
        return call(
                call,
                "iff",
                List.of(call(call, "isempty", List.of(column(call, name))), text(call, name), text(call, "")));
    }

    /// `bag_pack_columns`: those that are named.
    ScalarExpression pack(Expression.Call call) {
        List<String> names = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (!(argument.value() instanceof Expression.NameReference(var name))) {
                return expressions.invalid(Problems.badValue(
                        "only the name of a column fits here", argument.value().span()));
            }
            if (expressions.source().find(name.text()) == null
                    && expressions.source().hasAllListed()) {
                return expressions.invalid(Problems.unknownColumn(
                        name, expressions.source().names(), expressions.source().source()));
            }
            names.add(name.text());
        }
        return expressions.bind(packed(call, names));
    }

    private static Expression packed(Expression.Call call, List<String> names) {
        return call(
                call,
                "bag_pack",
                names.stream()
                        .flatMap(name -> Stream.of(text(call, name), column(call, name)))
                        .toList());
    }

    private static Expression text(Expression.Call call, String text) {
        return new Expression.Literal(call.span(), ScalarType.STRING, text);
    }

    private static Expression column(Expression.Call call, String name) {
        return new Expression.NameReference(new Name(call.span(), name));
    }

    private static Expression call(Expression.Call call, String function, List<Expression> values) {
        return new Expression.Call(
                call.span(),
                new Name(call.function().span(), function),
                values.stream()
                        .map(value -> new Argument(call.span(), null, value))
                        .toList());
    }

    /// `column_names_of`: a constant, for the columns are known before the query runs.
    ScalarExpression namesOf(Expression argument) {
        TabularBinder tabular = new TabularBinder(expressions.binding(), expressions.scope());
        if (!tabular.isTabular(argument)) {
            return expressions.invalid(Problems.scalarWhereTable(argument.span()));
        }
        Rows rows = tabular.bind(argument);
        Json names =
                new Json.Array(rows.names().stream().<Json>map(Json.Text::new).toList());
        return new ScalarExpression.Constant(ScalarType.DYNAMIC, names.text());
    }
}
