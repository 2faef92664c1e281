package org.stagewatch.kql.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns SQL expressions into text of one dialect, and notes which Java functions they call. For one statement.
public final class SqlPrinter {
    private final Dialect dialect;
    private final Instants instants;
    private final Map<String, JavaFunction> javaFunctions = new LinkedHashMap<>();
    private final Map<Long, Integer> bound = new LinkedHashMap<>();

    public SqlPrinter(Dialect dialect, Instants instants) {
        this.dialect = dialect;
        this.instants = instants;
    }

    /// The Java functions of all that was printed.
    public List<JavaFunction> javaFunctions() {
        return List.copyOf(javaFunctions.values());
    }

    /// The values of `$1`, `$2` and so on, in ticks.
    public List<Long> bound() {
        return List.copyOf(bound.keySet());
    }

    public String print(SqlExpression expression) {
        StringBuilder sql = new StringBuilder();
        print(expression, sql);
        return sql.toString();
    }

    public void print(SqlExpression expression, StringBuilder sql) {
        switch (expression) {
            case SqlExpression.Name(var parts) -> printName(parts, sql);
            case SqlExpression.Text(var value) -> sql.append(text(value));
            case SqlExpression.Verbatim(var verbatim) -> sql.append(verbatim);
            case SqlExpression.Instant(var ticks) -> sql.append(instant(ticks));
            case SqlExpression.Subquery(var subquery) -> sql.append(subquery);
            case SqlExpression.Chain(var operator, var operands) -> {
                for (int index = 0; index < operands.size(); index++) {
                    sql.append(index == 0 ? "" : " " + operator + " ");
                    printOperand(operands.get(index), sql);
                }
            }
            case SqlExpression.JavaCall(var function, var arguments) -> {
                javaFunctions.put(function.name(), function);
                sql.append(function.name()).append('(');
                printList(arguments, sql);
                sql.append(')');
            }
            case SqlExpression.Filled(var template, var arguments) -> {
                for (SqlTemplate.Part part : template.parts()) {
                    printPart(part, arguments, sql);
                }
            }
            case SqlExpression.Once once -> printOnce(once, sql);
        }
    }

    /// A function over the only element of a list. A subquery would be turned into a join.
    private void printOnce(SqlExpression.Once once, StringBuilder sql) {
        String name = dialect.quoteName(once.name());
        sql.append(
                switch (dialect) {
                    case DUCKDB -> "list_transform([struct_pack(";
                    case SPARK -> "transform(array(named_struct(";
                });
        for (int index = 0; index < once.values().size(); index++) {
            sql.append(index == 0 ? "" : ", ");
            sql.append(
                    switch (dialect) {
                        case DUCKDB -> "v" + index + " := ";
                        case SPARK -> "'v" + index + "', ";
                    });
            print(once.values().get(index), sql);
        }
        sql.append(
                switch (dialect) {
                    case DUCKDB -> ")], lambda " + name + ": ";
                    case SPARK -> ")), " + name + " -> ";
                });
        print(once.body(), sql);
        sql.append(
                switch (dialect) {
                    case DUCKDB -> ")[1]";
                    case SPARK -> ")[0]";
                });
    }

    private void printPart(SqlTemplate.Part part, Map<String, List<SqlExpression>> arguments, StringBuilder sql) {
        switch (part) {
            case SqlTemplate.Part.Fixed(var fixed) -> sql.append(fixed);
            case SqlTemplate.Part.Placeholder(var name, var isList, var isDelimited) -> {
                List<SqlExpression> values = arguments.get(name);
                if (values == null) {
                    throw new IllegalStateException("nothing fills the placeholder " + name);
                }
                if (isList) {
                    printList(values, sql);
                } else if (isDelimited) {
                    print(values.getFirst(), sql);
                } else {
                    printOperand(values.getFirst(), sql);
                }
            }
        }
    }

    private void printList(List<SqlExpression> values, StringBuilder sql) {
        for (int index = 0; index < values.size(); index++) {
            sql.append(index == 0 ? "" : ", ");
            print(values.get(index), sql);
        }
    }

    private void printOperand(SqlExpression expression, StringBuilder sql) {
        boolean isAtomic = switch (expression) {
            case SqlExpression.Name _,
                    SqlExpression.Text _,
                    SqlExpression.Verbatim _,
                    SqlExpression.Instant _,
                    SqlExpression.Subquery _,
                    SqlExpression.JavaCall _,
                    SqlExpression.Once _ -> true;
            case SqlExpression.Chain _ -> false;
            case SqlExpression.Filled(var template, var _) -> template.isAtomic();
        };
        sql.append(isAtomic ? "" : "(");
        print(expression, sql);
        sql.append(isAtomic ? "" : ")");
    }

    private void printName(List<String> parts, StringBuilder sql) {
        for (int index = 0; index < parts.size(); index++) {
            sql.append(index == 0 ? "" : ".").append(dialect.quoteName(parts.get(index)));
        }
    }

    /// Equal instants have one number: what is equal in the query must be so in the SQL.
    private String instant(long ticks) {
        String value = switch (instants) {
            case WRITTEN -> print(SqlExpression.number(ticks));
            case BOUND -> "$" + bound.computeIfAbsent(ticks, _ -> bound.size() + 1);
        };
        return "CAST(" + value + " AS BIGINT)";
    }

    /// DuckDB's text literals cannot hold a NUL character; it is joined in with `chr(0)`.
    private String text(String value) {
        if (value.indexOf('\0') < 0) {
            return dialect.quoteText(value);
        }
        StringBuilder joined = new StringBuilder("concat(");
        String[] pieces = value.split("\0", -1);
        for (int index = 0; index < pieces.length; index++) {
            joined.append(index == 0 ? "" : ", chr(0), ").append(dialect.quoteText(pieces[index]));
        }
        return joined.append(')').toString();
    }
}
