package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
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

    /// `pack_all`: all columns.
    ScalarExpression packAll(Expression.Call call) {
        return pack(call, expressions.source().names());
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
        return pack(call, names);
    }

    private ScalarExpression pack(Expression.Call call, List<String> names) {
        Span span = call.span();
        List<Argument> arguments = new ArrayList<>();
        for (String name : names) {
            arguments.add(new Argument(span, null, new Expression.Literal(span, ScalarType.STRING, name)));
            arguments.add(new Argument(span, null, new Expression.NameReference(new Name(span, name))));
        }
        return expressions.bind(
                new Expression.Call(span, new Name(call.function().span(), "bag_pack"), arguments));
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
