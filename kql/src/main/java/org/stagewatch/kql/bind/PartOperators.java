package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.syntax.Operator;

/// Binds operators that take the parts of some rows one by one: the subqueries of `mv-apply` and `partition`.
final class PartOperators {
    private final Binding binding;
    private final OperatorBinder operators;

    PartOperators(Binding binding, Scope scope) {
        this.binding = binding;
        operators = new OperatorBinder(binding, scope);
    }

    /// Whether a part that has lost all its rows still gives a row.
    static boolean fillEmptyParts(List<Operator> subquery) {
        return subquery.stream()
                .anyMatch(operator -> operator instanceof Operator.Count
                        || (operator instanceof Operator.Summarize(var _, var _, var _, var by) && by.isEmpty()));
    }

    Rows bind(List<Operator> subquery, Rows rows) {
        Rows result = rows;
        for (Operator operator : subquery) {
            if (!binding.mayGrow(operator.span())) {
                return Rows.broken();
            }
            if (takesParts(operator)) {
                result = operators.bind(operator, result);
            } else {
                binding.refuse(Problems.unsupported(
                        "`" + OperatorBinder.keyword(operator) + "` for each part of the rows", operator.span()));
                result = operators.bind(operator, result.in(null)).in(rows.parts());
            }
        }
        return result;
    }

    private static boolean takesParts(Operator operator) {
        return switch (operator) {
            case Operator.Consume _,
                    Operator.Count _,
                    Operator.Distinct _,
                    Operator.Extend _,
                    Operator.MakeSeries _,
                    Operator.MvApply _,
                    Operator.MvExpand _,
                    Operator.Parse _,
                    Operator.ParseKeyValues _,
                    Operator.Partition _,
                    Operator.Project _,
                    Operator.ProjectAway _,
                    Operator.ProjectByNames _,
                    Operator.ProjectKeep _,
                    Operator.ProjectRename _,
                    Operator.ProjectReorder _,
                    Operator.Render _,
                    Operator.Sample _,
                    Operator.SampleDistinct _,
                    Operator.Scan _,
                    Operator.Serialize _,
                    Operator.Sort _,
                    Operator.Summarize _,
                    Operator.Take _,
                    Operator.Top _,
                    Operator.TopHitters _,
                    Operator.Where _ -> true;
            case Operator.As _,
                    Operator.Evaluate _,
                    Operator.Facet _,
                    Operator.Find _,
                    Operator.Fork _,
                    Operator.GetSchema _,
                    Operator.Invoke _,
                    Operator.Join _,
                    Operator.Lookup _,
                    Operator.MacroExpand _,
                    Operator.OnGraph _,
                    Operator.Print _,
                    Operator.Range _,
                    Operator.Reduce _,
                    Operator.Search _,
                    Operator.TopNested _,
                    Operator.Union _,
                    Operator.Unknown _ -> false;
        };
    }
}
