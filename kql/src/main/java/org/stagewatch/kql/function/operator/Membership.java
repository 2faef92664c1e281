package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;
import org.stagewatch.kql.function.conversion.DynamicText;
import org.stagewatch.kql.function.text.TermMatcher;
import org.stagewatch.kql.json.Json;

/// `in`, `in~` and their negations. An array among the items stands for its elements. Source: the manual page *in
/// operator*; by *Null values*, `in` is an `or` of `==`.
final class Membership implements FunctionDefinition {
    private static final JavaFunction IN_ARRAY = new JavaFunction(
            "kql_in_array",
            List.of(STRING, DYNAMIC, BOOL),
            BOOL,
            NullArguments.GIVE_NULL,
            arguments -> arguments[0] instanceof String value
                    && arguments[1] instanceof String array
                    && isIn(value, array, Boolean.TRUE.equals(arguments[2])));

    private final String name;
    private final boolean isNegated;
    private final boolean ignoresCase;

    Membership(String name) {
        this.name = name;
        isNegated = name.startsWith("!");
        ignoresCase = name.endsWith("~");
    }

    @Override
    public ScalarFunction define() {
        String in = Boolean.toString(!isNegated);
        String notIn = Boolean.toString(isNegated);
        return ScalarFunction.named(name)
                .summary(
                        isNegated
                                ? "Tells whether a value equals none of several."
                                : "Tells whether a value equals one of several.")
                .notes("An array stands for its elements." + (ignoresCase ? " The case of text doesn't matter." : ""))
                .overload(
                        BOOL,
                        List.of(
                                parameter(
                                        "value",
                                        ignoresCase ? ParameterType.STRING_OR_DYNAMIC : ParameterType.ANY,
                                        "The value to look for."),
                                parameter("items", ParameterType.ANY, "The values to compare with.")
                                        .repeated()),
                        lowered(this::lower))
                .example("'é' " + name + " ('x', 'é')", in)
                .example("'' " + name + " ('x')", notIn)
                .example("'A' " + name + " (dynamic(['a', 'b']))", Boolean.toString(ignoresCase != isNegated))
                .example("'b' " + name + " ('c', dynamic(['a', 'b']))", in)
                .build();
    }

    private SqlExpression lower(LoweredCall call) {
        Operand value = call.operands().getFirst();
        Use use = isNegated ? Use.VALUE : call.use();
        List<SqlExpression> isIn = new ArrayList<>();
        List<SqlExpression> literals = new ArrayList<>();
        for (Operand item :
                expanded(value, call.operands().subList(1, call.operands().size()))) {
            if (item.type() == DYNAMIC && item.constant() == null) {
                isIn.add(inArray(call.dialect(), value, item));
            } else if (ignoresCase || value.type() == STRING && item.type() == STRING) {
                literals.add(ignoresCase ? inLowerCase(call.dialect(), item) : item.sql());
            } else if (value.type() == item.type() && item.constant() != null && value.type() != DECIMAL) {
                literals.add(item.sql());
            } else {
                isIn.add(Equality.equal(call.dialect(), use, value, item));
            }
        }
        if (!literals.isEmpty()) {
            SqlExpression sought = ignoresCase ? inLowerCase(call.dialect(), value) : value.sql();
            boolean canBeNull = !ignoresCase && value.isNullable() && use == Use.VALUE;
            List<SqlExpression> arguments = new ArrayList<>(List.of(sought));
            arguments.addAll(literals);
            isIn.add(sql(
                    canBeNull ? "COALESCE({value} IN ({items...}), FALSE)" : "{value} IN ({items...})",
                    arguments.toArray(SqlExpression[]::new)));
        }
        SqlExpression any = isIn.isEmpty() ? SqlExpression.FALSE : SqlExpression.or(isIn);
        return isNegated ? sql("NOT {any}", any) : any;
    }

    /// The items, a constant array replaced by its elements as far as they can equal the value.
    private static List<Operand> expanded(Operand value, List<Operand> items) {
        List<Operand> expanded = new ArrayList<>();
        for (Operand item : items) {
            if (item.type() != DYNAMIC || !(item.constant() instanceof String json)) {
                expanded.add(item);
                continue;
            }
            for (Json element : DynamicText.elements(json)) {
                if (element instanceof Json.Number number && value.type().isNumeric()) {
                    expanded.add(number(number));
                } else if (!element.isNull()) {
                    expanded.add(element(value, DynamicText.plain(element)));
                }
            }
        }
        return expanded;
    }

    private static Operand number(Json.Number number) {
        Long whole = number.longValue();
        if (whole != null) {
            return new Operand(SqlExpression.number(whole), LONG, false, whole);
        }
        double real = number.doubleValue();
        return new Operand(new SqlExpression.Verbatim("CAST('" + real + "' AS DOUBLE)"), REAL, false, real);
    }

    private static Operand element(Operand value, String text) {
        SqlExpression sql = SqlExpression.text(text);
        if (value.type() == STRING || value.type() == DYNAMIC) {
            return new Operand(sql, STRING, false, text);
        }
        return new Operand(Conversion.convert(Dialect.DUCKDB, sql, STRING, value.type()), value.type(), true, null);
    }

    private SqlExpression inArray(Dialect dialect, Operand value, Operand array) {
        return sql(
                "COALESCE({call}, FALSE)",
                new SqlExpression.JavaCall(
                        IN_ARRAY,
                        List.of(
                                Conversion.text(dialect, value),
                                array.sql(),
                                ignoresCase ? SqlExpression.TRUE : SqlExpression.FALSE)));
    }

    private static SqlExpression inLowerCase(Dialect dialect, Operand operand) {
        return operand.type() == STRING && operand.constant() instanceof String constant
                ? SqlExpression.text(TermMatcher.lower(constant))
                : sql("lower({text})", Conversion.text(dialect, operand));
    }

    private static boolean isIn(String value, String array, boolean ignoresCase) {
        String sought = ignoresCase ? TermMatcher.lower(value) : value;
        return DynamicText.plainElements(array).stream()
                .map(text -> ignoresCase ? TermMatcher.lower(text) : text)
                .anyMatch(sought::equals);
    }
}
