package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;

/// Writes operators.
final class OperatorPrinter {
    private final SourceText source;
    private final PrintedText text;
    private final ExpressionPrinter expressions;
    private final StatementPrinter statements;

    OperatorPrinter(SourceText source, PrintedText text, ExpressionPrinter expressions, StatementPrinter statements) {
        this.source = source;
        this.text = text;
        this.expressions = expressions;
        this.statements = statements;
    }

    void print(Operator operator) {
        switch (operator) {
            case Operator.As(var _, var parameters, var name) -> {
                keyword("as", parameters).add(" ").add(PrintedName.of(name));
            }
            case Operator.Consume(var _, var parameters) -> keyword("consume", parameters);
            case Operator.Count(var _, var name) ->
                text.add(name == null ? "count" : "count as " + PrintedName.of(name));
            case Operator.Distinct(var _, var parameters, var columns) -> {
                keyword("distinct", parameters);
                named(" ", columns);
            }
            case Operator.Evaluate evaluate -> evaluate(evaluate);
            case Operator.Extend(var _, var columns) -> named("extend ", columns);
            case Operator.Facet(var _, var columns, var subquery) -> {
                scalars("facet by ", columns);
                if (!subquery.isEmpty()) {
                    text.add(" with ");
                    subquery(subquery);
                }
            }
            case Operator.Find find -> find(find);
            case Operator.Fork(var _, var branches) -> fork(branches);
            case Operator.GetSchema(var _, var kind) ->
                text.add(kind == null ? "getschema" : "getschema kind=" + PrintedName.of(kind));
            case Operator.Invoke(var _, var function) -> {
                text.add("invoke ");
                expressions.call(function);
            }
            case Operator.Join(var _, var parameters, var right, var on) -> join("join", parameters, right, on);
            case Operator.Lookup(var _, var parameters, var right, var on) -> join("lookup", parameters, right, on);
            case Operator.MacroExpand expand -> macroExpand(expand);
            case Operator.MakeSeries series -> makeSeries(series);
            case Operator.MvApply apply -> mvApply(apply);
            case Operator.MvExpand(var _, var parameters, var columns, var limit) -> {
                keyword("mv-expand", parameters).add(" ");
                text.list(columns, this::expanded);
                optional(" limit ", limit);
            }
            case Operator.OnGraph(var onGraph) -> new GraphPrinter(text, expressions, this).print(onGraph);
            case Operator.Parse parse -> parse(parse);
            case Operator.ParseKeyValues(var _, var value, var columns, var properties) -> {
                scalar("parse-kv ", value);
                text.add(" as ");
                statements.columns(columns);
                withProperties(properties);
            }
            case Operator.Partition partition -> partition(partition);
            case Operator.Print(var _, var columns) -> named("print ", columns);
            case Operator.Project(var _, var columns) -> named(columns.isEmpty() ? "project" : "project ", columns);
            case Operator.ProjectAway(var _, var columns) -> operands("project-away ", columns);
            case Operator.ProjectByNames(var _, var columns) -> operands("project-by-names ", columns);
            case Operator.ProjectKeep(var _, var columns) -> operands("project-keep ", columns);
            case Operator.ProjectRename(var _, var columns) -> named("project-rename ", columns);
            case Operator.ProjectReorder(var _, var columns) -> {
                text.add("project-reorder ");
                text.list(columns, this::reordered);
            }
            case Operator.Range(var _, var column, var from, var to, var step) -> {
                scalar("range " + PrintedName.of(column) + " from ", from);
                scalar(" to ", to);
                scalar(" step ", step);
            }
            case Operator.Reduce(var _, var parameters, var by, var properties) -> {
                keyword("reduce", parameters);
                scalar(" by ", by);
                if (!properties.isEmpty()) {
                    text.add(" with ");
                    text.list(properties, this::property);
                }
            }
            case Operator.Render(var _, var visualization, var properties) -> {
                text.add("render ").add(visualization.text());
                withProperties(properties);
            }
            case Operator.Sample(var _, var count) -> scalar("sample ", count);
            case Operator.SampleDistinct(var _, var count, var of) -> {
                scalar("sample-distinct ", count);
                scalar(" of ", of);
            }
            case Operator.Scan scan -> new ScanPrinter(text, expressions, this, statements).print(scan);
            case Operator.Search(var _, var parameters, var tables, var condition) -> {
                keyword("search", parameters);
                inTables(tables);
                scalar(" ", condition);
            }
            case Operator.Serialize(var _, var columns) ->
                named(columns.isEmpty() ? "serialize" : "serialize ", columns);
            case Operator.Sort(var _, var parameters, var keys) -> {
                keyword("sort", parameters).add(" by ");
                text.list(keys, this::sortKey);
            }
            case Operator.Summarize(var _, var parameters, var aggregations, var by) -> {
                keyword("summarize", parameters);
                named(aggregations.isEmpty() ? "" : " ", aggregations);
                named(by.isEmpty() ? "" : " by ", by);
            }
            case Operator.Take(var _, var parameters, var count) -> {
                keyword("take", parameters);
                scalar(" ", count);
            }
            case Operator.Top(var _, var parameters, var count, var by) -> {
                keyword("top", parameters);
                scalar(" ", count);
                text.add(" by ");
                text.list(by, this::sortKey);
            }
            case Operator.TopHitters(var _, var count, var of, var by) -> {
                scalar("top-hitters ", count);
                scalar(" of ", of);
                optional(" by ", by);
            }
            case Operator.TopNested(var _, var levels) -> text.list(levels, this::level);
            case Operator.Union(var _, var parameters, var tables) -> {
                keyword("union", parameters);
                operands(" ", tables);
            }
            case Operator.Where(var _, var condition) -> scalar("where ", condition);
            case Operator.Unknown unknown -> text.add(source.at(unknown.span()));
        }
    }

    private void evaluate(Operator.Evaluate evaluate) {
        keyword("evaluate", evaluate.parameters()).add(" ");
        expressions.call(evaluate.plugin());
        if (evaluate.schema() != null) {
            text.add(" : ");
            statements.columns(evaluate.schema());
        }
    }

    private void find(Operator.Find find) {
        keyword("find", find.parameters());
        inTables(find.tables());
        scalar(" where ", find.condition());
        if (find.columns() != null) {
            text.add(" project ");
            text.list(find.columns(), selection -> {
                expressions.operand(selection.column());
                text.add(selection.type() == null ? "" : ": " + selection.type().kqlName());
            });
        }
    }

    private void fork(List<Operator.Fork.Branch> branches) {
        text.add("fork");
        for (Operator.Fork.Branch branch : branches) {
            text.add(branch.name() == null ? " " : " " + PrintedName.of(branch.name()) + " = ");
            subquery(branch.operators());
        }
    }

    private void join(String word, List<OperatorParameter> parameters, Expression right, List<Expression> on) {
        keyword(word, parameters).add(" ");
        expressions.operand(right);
        scalars(on.isEmpty() ? "" : " on ", on);
    }

    private void macroExpand(Operator.MacroExpand expand) {
        keyword("macro-expand", expand.parameters());
        operands(" ", List.of(expand.group()));
        text.add(expand.identifier() == null ? "" : " as " + PrintedName.of(expand.identifier()));
        text.open(" (");
        statements.statements(expand.body());
        text.close(")");
    }

    /// The parameter `in` stands for the form with `in range(...)`.
    private void makeSeries(Operator.MakeSeries series) {
        boolean range = series.parameters().stream().anyMatch(this::isIn);
        keyword(
                        "make-series",
                        series.parameters().stream()
                                .filter(parameter -> !isIn(parameter))
                                .toList())
                .add(" ");
        text.list(series.aggregations(), aggregation -> {
            expressions.named(aggregation.expression());
            optional(" default=", aggregation.defaultValue());
        });
        text.add(" on ");
        expressions.named(series.on());
        optional(range ? " in range(" : " from ", series.from());
        optional(range ? ", " : " to ", series.to());
        optional(range ? ", " : " step ", series.step());
        text.add(range ? ")" : "");
        named(series.by().isEmpty() ? "" : " by ", series.by());
    }

    private boolean isIn(OperatorParameter parameter) {
        return parameter.name().text().equals("in");
    }

    private void mvApply(Operator.MvApply apply) {
        keyword("mv-apply", apply.parameters()).add(" ");
        text.list(apply.columns(), this::expanded);
        optional(" limit ", apply.limit());
        text.add(apply.identifier() == null ? "" : " id " + apply.identifier().text());
        text.add(" on ");
        subquery(apply.subquery());
    }

    private void parse(Operator.Parse parse) {
        keyword(parse.operator() == Operator.ParseOperator.PARSE ? "parse" : "parse-where", parse.parameters());
        scalar(" ", parse.text());
        text.add(" with");
        for (Operator.ParsePart part : parse.pattern()) {
            text.add(" ");
            text.add(
                    switch (part) {
                        case Operator.ParsePart.Text(var _, var constant) -> StringText.quote(constant);
                        case Operator.ParsePart.Anything _ -> "*";
                        case Operator.ParsePart.Capture(var _, var name, var type) ->
                            PrintedName.of(name) + (type == null ? "" : ": " + type.kqlName());
                    });
        }
    }

    private void partition(Operator.Partition partition) {
        keyword("partition", partition.parameters());
        scalar(" by ", partition.by());
        text.add(" ");
        if (partition.source() == null) {
            subquery(partition.subquery());
            return;
        }
        text.open("{");
        expressions.pipeline(partition.source());
        text.close("}");
    }

    private void level(Operator.TopNested.Level level) {
        text.add("top-nested");
        optional(" ", level.count());
        text.add(" of ");
        expressions.named(level.of());
        optional(" with others=", level.others());
        text.add(" by ");
        sortKey(level.by());
    }

    void sortKey(SortKey key) {
        expressions.named(key.expression());
        text.add(
                switch (key.direction()) {
                    case null -> "";
                    case ASCENDING -> " asc";
                    case DESCENDING -> " desc";
                });
        text.add(
                switch (key.nulls()) {
                    case null -> "";
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                });
    }

    private void expanded(Operator.ExpandedColumn column) {
        expressions.named(column.expression());
        text.add(column.type() == null ? "" : " to typeof(" + column.type().kqlName() + ")");
    }

    private void reordered(Operator.ReorderedColumn column) {
        expressions.operand(column.column());
        text.add(
                switch (column.direction()) {
                    case null -> "";
                    case ASCENDING -> " asc";
                    case DESCENDING -> " desc";
                    case GRANNY_ASCENDING -> " granny-asc";
                    case GRANNY_DESCENDING -> " granny-desc";
                });
    }

    void subquery(List<Operator> steps) {
        text.open("(");
        String separator = "";
        for (Operator step : steps) {
            if (!separator.isEmpty()) {
                text.newLine();
            }
            text.add(separator);
            print(step);
            separator = "| ";
        }
        text.close(")");
    }

    private void inTables(List<Expression> tables) {
        if (!tables.isEmpty()) {
            operands(" in (", tables);
            text.add(")");
        }
    }

    PrintedText keyword(String word, List<OperatorParameter> parameters) {
        text.add(word);
        for (OperatorParameter parameter : parameters) {
            text.add(" ");
            parameter(parameter);
        }
        return text;
    }

    void parameter(OperatorParameter parameter) {
        text.add(parameter.name().text()).add("=");
        expressions.signed(parameter.value());
    }

    void withProperties(List<OperatorParameter> properties) {
        if (!properties.isEmpty()) {
            text.add(" with (");
            text.list(properties, this::property);
            text.add(")");
        }
    }

    private void property(OperatorParameter property) {
        text.add(property.name().text()).add("=");
        expressions.scalar(property.value());
    }

    void named(String before, List<NamedExpression> columns) {
        text.add(before);
        text.list(columns, expressions::named);
    }

    private void scalar(String before, Expression expression) {
        text.add(before);
        expressions.scalar(expression);
    }

    private void optional(String before, @Nullable Expression expression) {
        if (expression != null) {
            scalar(before, expression);
        }
    }

    private void scalars(String before, List<Expression> list) {
        text.add(before);
        text.list(list, expressions::scalar);
    }

    private void operands(String before, List<Expression> list) {
        text.add(before);
        text.list(list, expressions::operand);
    }
}
