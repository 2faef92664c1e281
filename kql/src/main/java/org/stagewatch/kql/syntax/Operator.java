package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// A tabular operator. Source: the manual page *Tabular operators*, one record for each operator.
///
/// `parameters` are the `name = value` pairs behind the operator's name.
public sealed interface Operator extends SyntaxNode {
    record As(Span span, List<OperatorParameter> parameters, Name name) implements Operator {}

    record Consume(Span span, List<OperatorParameter> parameters) implements Operator {}

    /// @param name the column's name in `count as name`
    record Count(Span span, @Nullable Name name) implements Operator {}

    record Distinct(Span span, List<OperatorParameter> parameters, List<NamedExpression> columns) implements Operator {}

    /// @param schema what `: (columns)` declares of the result, if written
    record Evaluate(
            Span span,
            List<OperatorParameter> parameters,
            Expression.Call plugin,
            @Nullable List<ColumnDeclaration> schema)
            implements Operator {}

    record Extend(Span span, List<NamedExpression> columns) implements Operator {}

    /// @param subquery the operators of `with (...)`, empty if not written
    record Facet(Span span, List<Expression> columns, List<Operator> subquery) implements Operator {}

    /// @param tables none for all tables
    /// @param columns what `project` names, null if not written
    record Find(
            Span span,
            List<OperatorParameter> parameters,
            List<Expression> tables,
            Expression condition,
            @Nullable List<ColumnSelection> columns)
            implements Operator {}

    record Fork(Span span, List<Branch> branches) implements Operator {
        /// A branch of `fork`, perhaps named.
        public record Branch(Span span, @Nullable Name name, List<Operator> operators) {}
    }

    record GetSchema(Span span, @Nullable Name kind) implements Operator {}

    record Invoke(Span span, Expression.Call function) implements Operator {}

    /// @param on the conditions behind `on`: names, or `$left.a == $right.b`
    record Join(Span span, List<OperatorParameter> parameters, Expression right, List<Expression> on)
            implements Operator {}

    record Lookup(Span span, List<OperatorParameter> parameters, Expression right, List<Expression> on)
            implements Operator {}

    /// `macro-expand group as identifier (body)`.
    ///
    /// @param group an [Expression.EntityGroup], or the name of one
    /// @param identifier what the body calls each entity
    record MacroExpand(
            Span span,
            List<OperatorParameter> parameters,
            Expression group,
            @Nullable Name identifier,
            List<Statement> body)
            implements Operator {}

    record MakeSeries(
            Span span,
            List<OperatorParameter> parameters,
            List<Aggregation> aggregations,
            NamedExpression on,
            @Nullable Expression from,
            @Nullable Expression to,
            @Nullable Expression step,
            List<NamedExpression> by)
            implements Operator {
        /// An aggregation, and what stands for a bin without rows.
        public record Aggregation(
                NamedExpression expression, @Nullable Expression defaultValue) {}
    }

    record MvApply(
            Span span,
            List<OperatorParameter> parameters,
            List<ExpandedColumn> columns,
            @Nullable Expression limit,
            @Nullable Name identifier,
            List<Operator> subquery)
            implements Operator {}

    record MvExpand(
            Span span,
            List<OperatorParameter> parameters,
            List<ExpandedColumn> columns,
            @Nullable Expression limit) implements Operator {}

    /// `parse` and `parse-where`.
    record Parse(
            Span span,
            ParseOperator operator,
            List<OperatorParameter> parameters,
            Expression text,
            List<ParsePart> pattern)
            implements Operator {}

    record ParseKeyValues(
            Span span, Expression text, List<ColumnDeclaration> columns, List<OperatorParameter> properties)
            implements Operator {}

    /// @param subquery the operators for each partition
    record Partition(
            Span span,
            List<OperatorParameter> parameters,
            Expression by,
            @Nullable Expression source,
            List<Operator> subquery)
            implements Operator {}

    /// An operator that makes a graph or reads one.
    record OnGraph(GraphOperator operator) implements Operator {
        @Override
        public Span span() {
            return operator.span();
        }
    }

    record Print(Span span, List<NamedExpression> columns) implements Operator {}

    record Project(Span span, List<NamedExpression> columns) implements Operator {}

    record ProjectAway(Span span, List<Expression> columns) implements Operator {}

    record ProjectByNames(Span span, List<Expression> columns) implements Operator {}

    record ProjectKeep(Span span, List<Expression> columns) implements Operator {}

    record ProjectRename(Span span, List<NamedExpression> columns) implements Operator {}

    record ProjectReorder(Span span, List<ReorderedColumn> columns) implements Operator {}

    record Range(Span span, Name column, Expression from, Expression to, Expression step) implements Operator {}

    record Reduce(Span span, List<OperatorParameter> parameters, Expression by, List<OperatorParameter> properties)
            implements Operator {}

    record Render(Span span, Name visualization, List<OperatorParameter> properties) implements Operator {}

    record Sample(Span span, Expression count) implements Operator {}

    record SampleDistinct(Span span, Expression count, Expression of) implements Operator {}

    record Scan(
            Span span,
            List<OperatorParameter> parameters,
            List<SortKey> order,
            List<Expression> partition,
            List<ScanDeclaration> declarations,
            List<ScanStep> steps)
            implements Operator {
        /// `name: type = initial` of `declare`.
        public record ScanDeclaration(
                ColumnDeclaration column, @Nullable Expression initial) {}

        /// `step name optional output=all : condition => name = value, ...`.
        public record ScanStep(
                Span span,
                Name name,
                List<OperatorParameter> parameters,
                Expression condition,
                List<NamedExpression> assignments) {}
    }

    record Search(Span span, List<OperatorParameter> parameters, List<Expression> tables, Expression condition)
            implements Operator {}

    record Serialize(Span span, List<NamedExpression> columns) implements Operator {}

    record Sort(Span span, List<OperatorParameter> parameters, List<SortKey> keys) implements Operator {}

    record Summarize(
            Span span, List<OperatorParameter> parameters, List<NamedExpression> aggregations, List<NamedExpression> by)
            implements Operator {}

    /// `take` and `limit`.
    record Take(Span span, List<OperatorParameter> parameters, Expression count) implements Operator {}

    record Top(Span span, List<OperatorParameter> parameters, Expression count, List<SortKey> by) implements Operator {}

    record TopHitters(
            Span span,
            Expression count,
            Expression of,
            @Nullable Expression by) implements Operator {}

    record TopNested(Span span, List<Level> levels) implements Operator {
        public record Level(
                Span span,
                @Nullable Expression count,
                NamedExpression of,
                @Nullable Expression others,
                SortKey by) {}
    }

    /// @param tables what to add: names, wildcards, pipelines in parentheses
    record Union(Span span, List<OperatorParameter> parameters, List<Expression> tables) implements Operator {}

    record Where(Span span, Expression condition) implements Operator {}

    /// An operator that the language has and this product does not, or that nobody has; skipped to the next pipe.
    record Unknown(Span span, Name keyword) implements Operator {}

    enum ParseOperator {
        PARSE,
        PARSE_WHERE
    }

    /// A column of `mv-expand` and `mv-apply`, with the type of `to typeof(...)` if written.
    record ExpandedColumn(
            NamedExpression expression, @Nullable ScalarType type) {}

    /// A column or pattern of `project-reorder` with the order of what a pattern matches.
    record ReorderedColumn(Expression column, @Nullable ReorderDirection direction) {}

    enum ReorderDirection {
        ASCENDING,
        DESCENDING,
        GRANNY_ASCENDING,
        GRANNY_DESCENDING
    }

    /// A column of `find ... project`, with its type if written.
    record ColumnSelection(Expression column, @Nullable ScalarType type) {}

    /// A part of the pattern of `parse`.
    sealed interface ParsePart {
        /// Text to match, a regular expression with `kind = regex`.
        record Text(Span span, String text) implements ParsePart {}

        /// A column that takes what lies between; a string unless its type is written.
        record Capture(Span span, Name name, @Nullable ScalarType type) implements ParsePart {}

        /// `*`: anything.
        record Anything(Span span) implements ParsePart {}
    }
}
