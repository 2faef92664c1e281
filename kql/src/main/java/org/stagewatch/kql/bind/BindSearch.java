package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.OperatorParameter;
import org.stagewatch.kql.type.ScalarType;

/// `search`: the rows of several tables, or of what is piped in, in which a condition holds; `$table` says whose they
/// are.
final class BindSearch {
    private static final String SOURCE = "$table";

    /// How many columns of tables with rows are searched: DuckDB plans a test of 20,000 for minutes.
    private static final int MANY = 6_000;

    private final Binding binding;
    private final Scope scope;

    BindSearch(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    /// @param piped null if the search comes first
    Rows bind(Operator.Search search, @Nullable Rows piped) {
        if (piped != null && !search.tables().isEmpty()) {
            binding.report(Problems.notFirst("search", search.span()));
        }
        Rows rows = piped == null ? tables(search) : withSource(piped);
        List<Column> searched = rows.visible().isEmpty()
                ? List.of()
                : rows.visible().subList(1, rows.visible().size());
        SearchCondition.CaseRule rule = "case_sensitive".equals(new ParameterText(search.parameters()).find("kind"))
                ? SearchCondition.CaseRule.SENSITIVE
                : SearchCondition.CaseRule.IGNORED;
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        SearchTest test = new SearchCondition(expressions, searched, rule).bind(search.condition());
        Plan input = expressions.rows().plan();
        if (piped == null && input instanceof Plan.Union union && columns(union) > MANY) {
            binding.refuse(Problems.tooManySearched(columns(union), MANY, search.span()));
            return Rows.broken();
        }
        return rows.over(
                piped == null && input instanceof Plan.Union union
                        ? new Plan.Union(
                                union.branches().stream()
                                        .map(branch ->
                                                found(branch, union.columns().getFirst(), test))
                                        .toList(),
                                union.columns())
                        : new Plan.Filter(input, test.over(searched)));
    }

    private static int columns(Plan.Union union) {
        return union.branches().stream()
                .mapToInt(branch -> branch.given().size())
                .sum();
    }

    /// The rows of one table: the columns that others have are none of theirs, and not looked at.
    private static Plan.Union.Branch found(Plan.Union.Branch branch, Column source, SearchTest test) {
        List<Column> own = branch.given().keySet().stream()
                .filter(column -> !column.equals(source))
                .sorted(Comparator.comparingInt(Column::id))
                .toList();
        RewritePlan names = new RewritePlan(expression -> switch (expression) {
            case ScalarExpression.ColumnValue(var column) -> branch.value(column);
            default -> expression;
        });
        return new Plan.Union.Branch(new Plan.Filter(branch.plan(), names.rewrite(test.over(own))), branch.given());
    }

    private Rows tables(Operator.Search search) {
        List<Expression> tables =
                search.tables().isEmpty() ? List.of(new Expression.Star(search.span())) : search.tables();
        OperatorParameter source = new OperatorParameter(
                search.span(),
                new Name(search.span(), "withsource"),
                new Expression.NameReference(new Name(search.span(), SOURCE)));
        Operator.Union union = new Operator.Union(search.span(), List.of(source), tables);
        return new BindUnion(binding, scope).bind(union, null);
    }

    private Rows withSource(Rows piped) {
        if (piped.isBroken()) {
            return piped;
        }
        String name = new UnionParts(binding, scope).name(piped, 0);
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment(
                binding.newColumn(SOURCE, ScalarType.STRING), new ScalarExpression.Constant(ScalarType.STRING, name)));
        assignments.addAll(piped.keepAll());
        return piped.extend(assignments);
    }
}
