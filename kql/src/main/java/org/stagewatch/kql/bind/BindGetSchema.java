package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `getschema`: the columns of the rows, as rows.
final class BindGetSchema {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Binding binding;

    BindGetSchema(Binding binding) {
        this.binding = binding;
    }

    Rows bind(Operator.GetSchema operator, Rows rows) {
        if (rows.isBroken()) {
            return rows;
        }
        if (operator.kind() != null && operator.kind().text().equals("csl")) {
            return Rows.of(new Plan.Values(
                    List.of(binding.newColumn("Schema", ScalarType.STRING)),
                    List.of(List.of(text(columnList(operator, rows))))));
        }
        List<List<ScalarExpression>> schema = new ArrayList<>();
        for (Column column : rows.visible()) {
            schema.add(List.of(
                    text(column.name()),
                    ordinal(schema.size()),
                    text(dataType(column.type())),
                    text(column.type().kqlName())));
        }
        return Rows.of(new Plan.Values(
                List.of(
                        binding.newColumn("ColumnName", ScalarType.STRING),
                        binding.newColumn("ColumnOrdinal", ordinalType()),
                        binding.newColumn("DataType", ScalarType.STRING),
                        binding.newColumn("ColumnType", ScalarType.STRING)),
                schema));
    }

    /// The columns as a command to create a table has them: `Name:type,Name:type`. Source: the examples of the manual
    /// page *.show external table schema*, which leave open how a name in brackets is written.
    private String columnList(Operator.GetSchema operator, Rows rows) {
        List<String> columns = new ArrayList<>();
        for (Column column : rows.visible()) {
            if (!PLAIN_NAME.matcher(column.name()).matches()) {
                binding.refuse(Problems.unsupported(
                        "`getschema kind=csl` with a column called `" + column.name() + "`", operator.span()));
            }
            columns.add(column.name() + ":" + column.type().kqlName());
        }
        return String.join(",", columns);
    }

    /// The service gives an int, and its language service says long.
    private ScalarType ordinalType() {
        return binding.dialects().isEmpty() ? ScalarType.LONG : ScalarType.INT;
    }

    private ScalarExpression ordinal(int value) {
        return new Conversions(binding.library())
                .convert(new ScalarExpression.Constant(ScalarType.INT, value), ordinalType());
    }

    private static ScalarExpression text(String value) {
        return new ScalarExpression.Constant(ScalarType.STRING, value);
    }

    /// The names of .NET types that the service reports.
    private static String dataType(ScalarType type) {
        return switch (type) {
            case BOOL -> "System.SByte";
            case INT -> "System.Int32";
            case LONG -> "System.Int64";
            case REAL -> "System.Double";
            case DECIMAL -> "System.Data.SqlTypes.SqlDecimal";
            case STRING -> "System.String";
            case DATETIME -> "System.DateTime";
            case TIMESPAN -> "System.TimeSpan";
            case GUID -> "System.Guid";
            case DYNAMIC, ERROR -> "System.Object";
        };
    }
}
