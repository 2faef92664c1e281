package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// A call of a plugin over some rows.
record PluginCall(Binding binding, Scope scope, Operator.Evaluate evaluate, Rows rows) {
    String name() {
        return evaluate.plugin().function().text();
    }

    Span span() {
        return evaluate.plugin().span();
    }

    List<Argument> arguments() {
        return evaluate.plugin().arguments();
    }

    /// The columns that `: (...)` declares of the result; null if it isn't written.
    @Nullable
    List<ColumnDeclaration> schema() {
        return evaluate.schema();
    }

    /// Whether something is to run, rather than only to be bound.
    boolean isToRun() {
        return !binding.dialects().isEmpty();
    }

    /// Reports if there are fewer or more arguments.
    boolean hasArguments(int least, int most) {
        int found = arguments().size();
        if (found < least || found > most) {
            binding.report(Problems.argumentCount(name(), least, most, found, span()));
            return false;
        }
        return true;
    }

    ExpressionBinder expressions() {
        return new ExpressionBinder(binding, scope, rows);
    }

    /// The argument that is given by a name, or else without a name at a place.
    @Nullable
    Argument argument(int place, String parameter) {
        for (Argument argument : arguments()) {
            if (argument.name() != null && argument.name().text().equalsIgnoreCase(parameter)) {
                return argument;
            }
        }
        return place < arguments().size() && arguments().get(place).name() == null
                ? arguments().get(place)
                : null;
    }

    /// The column that an argument names; null after a report.
    @Nullable
    Column column(int place) {
        return column(place, expressions());
    }

    /// As above, of other rows than those of the call.
    @Nullable
    Column column(int place, ExpressionBinder among) {
        Argument argument = arguments().get(place);
        ScalarExpression value = among.bind(argument.value());
        if (value instanceof ScalarExpression.ColumnValue(var column)) {
            return column;
        }
        if (value.type() != ScalarType.ERROR) {
            binding.report(Problems.badValue("this must be the name of a column", argument.span()));
        }
        return null;
    }

    /// An argument that is the same for all rows; null after a report.
    @Nullable
    ScalarExpression constant(int place) {
        Argument argument = arguments().get(place);
        ScalarExpression value = expressions().bind(argument.value());
        if (value.type() == ScalarType.ERROR) {
            return null;
        }
        if (!ExpressionColumns.of(value).isEmpty()) {
            binding.report(Problems.notConstant("this argument", argument.span()));
            return null;
        }
        return value;
    }

    /// Reports, if something is to run, why it can't be; what is bound stays as it is.
    Rows refused(String reason, Rows bound) {
        if (isToRun()) {
            binding.report(Problems.impossible(name(), reason, span()));
        }
        return bound;
    }

    /// Rows of which only the data knows all columns.
    ///
    /// @param known the columns that are known
    Rows unlisted(List<Column> known) {
        binding.leaveOpen();
        return new Rows(rows.plan(), known, List.of(), null, Rows.Knowledge.UNLISTED, null);
    }
}
