package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
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
        Set<Column> searched = new LinkedHashSet<>(rows.visible());
        if (!rows.visible().isEmpty()) {
            searched.remove(rows.visible().getFirst());
        }
        if (piped == null) {
            searched.retainAll(filled(rows.plan()));
        }
        SearchCondition.CaseRule rule = "case_sensitive".equals(new ParameterText(search.parameters()).find("kind"))
                ? SearchCondition.CaseRule.SENSITIVE
                : SearchCondition.CaseRule.IGNORED;
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression condition = new SearchCondition(expressions, searched, rule).bind(search.condition());
        return rows.over(new Plan.Filter(expressions.rows().plan(), condition));
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

    /// The columns of a union that one of its inputs has.
    private static Set<Column> filled(Plan plan) {
        Set<Column> filled = new LinkedHashSet<>();
        if (plan instanceof Plan.Union(var inputs, var columns)) {
            for (Plan input : inputs) {
                if (input instanceof Plan.Project(var _, var assignments)) {
                    for (int index = 0; index < columns.size(); index++) {
                        if (!(assignments.get(index).value() instanceof ScalarExpression.Constant)) {
                            filled.add(columns.get(index));
                        }
                    }
                }
            }
        }
        return filled;
    }
}
