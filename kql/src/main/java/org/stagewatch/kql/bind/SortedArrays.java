package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.type.ScalarType;

/// Writes `array_sort_asc(a, b)`, which sorts several arrays side by side and gives a column for each, as one item for
/// each column: `a_sorted = array_sort_asc(a, b)[0], b_sorted = array_sort_asc(a, b)[1]`.
///
/// Source: the manual pages *array_sort_asc()* and *array_sort_desc()*.
final class SortedArrays {
    private static final Set<String> FUNCTIONS = Set.of("array_sort_asc", "array_sort_desc");

    private final ColumnNames names;

    SortedArrays(ColumnNames names) {
        this.names = names;
    }

    /// The items with those that give several columns taken apart.
    List<NamedExpression> apart(List<NamedExpression> items) {
        List<NamedExpression> apart = new ArrayList<>();
        for (NamedExpression item : items) {
            if (item.value() instanceof Expression.Call call
                    && FUNCTIONS.contains(call.function().text())
                    && arrays(call).size() > 1) {
                apart.addAll(columns(item, call));
            } else {
                apart.add(item);
            }
        }
        return apart;
    }

    private List<NamedExpression> columns(NamedExpression item, Expression.Call call) {
        List<NamedExpression> columns = new ArrayList<>();
        Span span = item.span();
        for (Argument array : arrays(call)) {
            int index = columns.size();
            String suggested = names.suggested(array.value());
            List<Name> given = List.of();
            if (index < item.names().size()) {
                given = List.of(item.names().get(index));
            } else if (suggested != null) {
                given = List.of(new Name(span, suggested + "_sorted"));
            }
            Expression place = new Expression.Literal(span, ScalarType.LONG, (long) index);
            columns.add(new NamedExpression(span, given, new Expression.Element(span, call, place)));
        }
        return columns;
    }

    /// The arguments but for the last one that says where nulls go.
    private static List<Argument> arrays(Expression.Call call) {
        return call.arguments().stream()
                .filter(argument -> !(argument.value() instanceof Expression.Literal(var _, var type, var _)
                        && type == ScalarType.BOOL))
                .toList();
    }
}
