package org.stagewatch.kql.dialect;

import java.util.List;
import java.util.Map;

/// A scalar SQL expression as a tree. Only [SqlPrinter] turns it into text: it alone quotes, escapes and sets
/// parentheses.
public sealed interface SqlExpression {
    SqlExpression NULL = new Verbatim("NULL");
    SqlExpression TRUE = new Verbatim("TRUE");
    SqlExpression FALSE = new Verbatim("FALSE");

    /// A column or relation by name; the parts are joined with dots.
    record Name(List<String> parts) implements SqlExpression {
        public Name {
            parts = List.copyOf(parts);
        }
    }

    /// A text literal.
    record Text(String value) implements SqlExpression {}

    /// SQL that is written here, in our code, and is atomic: a number, a keyword. Never anything from a query.
    record Verbatim(String sql) implements SqlExpression {}

    /// A datetime, in ticks.
    record Instant(long ticks) implements SqlExpression {}

    /// A query in parentheses, as [Verbatim] in all but one: engines have no place for it within a function of a list.
    record Subquery(String sql) implements SqlExpression {}

    /// A template with its placeholders filled. A placeholder `{x...}` takes a list.
    record Filled(SqlTemplate template, Map<String, List<SqlExpression>> arguments) implements SqlExpression {
        public Filled {
            arguments = Map.copyOf(arguments);
        }
    }

    /// `a AND b AND c`: an operator that needs no parentheses among its own operands.
    record Chain(String operator, List<SqlExpression> operands) implements SqlExpression {
        public Chain {
            operands = List.copyOf(operands);
        }
    }

    /// A call of a Java function that the backend registers.
    record JavaCall(JavaFunction function, List<SqlExpression> arguments) implements SqlExpression {
        public JavaCall {
            arguments = List.copyOf(arguments);
        }
    }

    /// Values that `body` mentions as [#valueName], as often as it likes, and that are written and worked out once.
    ///
    /// @param name unlike all other names within the body
    record Once(String name, List<SqlExpression> values, SqlExpression body) implements SqlExpression {
        public Once {
            values = List.copyOf(values);
        }

        /// What stands for one of the values in the body.
        public static SqlExpression.Name valueName(String name, int index) {
            return new SqlExpression.Name(List.of(name, "v" + index));
        }
    }

    static SqlExpression name(String name) {
        return new Name(List.of(name));
    }

    static SqlExpression text(String value) {
        return new Text(value);
    }

    static SqlExpression number(long value) {
        return value == Long.MIN_VALUE
                ? new Verbatim("(-9223372036854775807 - 1)")
                : new Verbatim(value < 0 ? "(" + value + ")" : Long.toString(value));
    }

    /// A template filled by position: the arguments in the order in which the placeholders first occur.
    static SqlExpression sql(String template, SqlExpression... arguments) {
        return SqlTemplate.of(template).fill(List.of(arguments));
    }

    static SqlExpression and(List<SqlExpression> operands) {
        return operands.size() == 1 ? operands.getFirst() : new Chain("AND", operands);
    }

    static SqlExpression or(List<SqlExpression> operands) {
        return operands.size() == 1 ? operands.getFirst() : new Chain("OR", operands);
    }
}
