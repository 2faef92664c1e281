package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// An expression, scalar or tabular: only the binder knows which.
public sealed interface Expression extends SyntaxNode {
    /// A name that stands for a column, a table, a `let` or a parameter.
    record NameReference(Name name) implements Expression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /// A name with `*` in it, for tables in `union` and columns in `project-away` and its like.
    record Wildcard(Span span, String pattern) implements Expression {}

    /// `*` alone.
    record Star(Span span) implements Expression {}

    /// A constant. The value is held as [ScalarType] says; a string's value is unescaped; a dynamic's is JSON text.
    record Literal(Span span, ScalarType type, @Nullable Object value) implements Expression {}

    /// `typeof(long)` where a type is an argument.
    record TypeLiteral(Span span, ScalarType type) implements Expression {}

    /// `typeof(*, a: long)` where a plugin wants the columns of its result; a `*` stands for those of its input.
    record ColumnsLiteral(Span span, List<ColumnDeclaration> columns) implements Expression {
        public ColumnsLiteral {
            columns = List.copyOf(columns);
        }
    }

    record Call(Span span, Name function, List<Argument> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

    /// @param operatorSpan the place of the operator itself
    record Binary(Span span, BinaryOperator operator, Span operatorSpan, Expression left, Expression right)
            implements Expression {}

    /// `left in (values)`, and `has_any`, `has_all`, `in~` ... A single value may be a table or a dynamic array.
    record Membership(
            Span span, MembershipOperator operator, Span operatorSpan, Expression left, List<Expression> values)
            implements Expression {
        public Membership {
            values = List.copyOf(values);
        }
    }

    /// `value between (low .. high)` or `!between`.
    record Between(Span span, BetweenOperator operator, Expression value, Expression low, Expression high)
            implements Expression {}

    /// `target.member`: of a dynamic value, of a database, of a graph element.
    record Member(Span span, Expression target, Name member) implements Expression {}

    /// `target.function(arguments)`: `cluster("c").database("d")`.
    record MemberCall(Span span, Expression target, Call call) implements Expression {}

    /// `target[index]`.
    record Element(Span span, Expression target, Expression index) implements Expression {}

    record Parenthesized(Span span, Expression inner) implements Expression {}

    /// `source | operator | operator`: at least one operator.
    record Pipeline(Span span, Expression source, List<Operator> operators) implements Expression {
        public Pipeline {
            operators = List.copyOf(operators);
        }
    }

    /// An operator that makes rows by itself: `print`, `range`, `union`, `find`, `search`, `evaluate`,
    /// `macro-expand`.
    record Source(Operator operator) implements Expression {
        @Override
        public Span span() {
            return operator.span();
        }
    }

    /// `datatable (columns) [values]`, the values row by row.
    record DataTable(Span span, List<ColumnDeclaration> columns, List<Expression> values) implements Expression {
        public DataTable {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    /// `externaldata (columns) [uris] with (properties)`.
    record ExternalData(
            Span span, List<ColumnDeclaration> columns, List<Expression> locations, List<OperatorParameter> properties)
            implements Expression {
        public ExternalData {
            columns = List.copyOf(columns);
            locations = List.copyOf(locations);
            properties = List.copyOf(properties);
        }
    }

    /// `entity_group [entities]`: databases, clusters or tables that `macro-expand` takes in turn.
    record EntityGroup(Span span, List<Expression> entities) implements Expression {
        public EntityGroup {
            entities = List.copyOf(entities);
        }
    }

    /// `(parameters) { statements; result }`, the value of a `let`.
    ///
    /// @param kind whether `view` stands before it
    record FunctionDeclaration(
            Span span, FunctionKind kind, List<ParameterDeclaration> parameters, List<Statement> body)
            implements Expression {
        public FunctionDeclaration {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }
    }

    /// Where an expression should stand and does not; reported already.
    record Missing(Span span) implements Expression {}

    enum FunctionKind {
        PLAIN,
        VIEW
    }
}
