package org.stagewatch.kql.plan;

import java.util.List;

/// The plans whose rows a node works on, in order; not those in its expressions.
public final class PlanInputs {
    private PlanInputs() {}

    public static List<Plan> of(Plan plan) {
        return switch (plan) {
            case Plan.Scan _, Plan.Values _, Plan.Sequence _ -> List.of();
            case Plan.Filter(var input, var _) -> List.of(input);
            case Plan.Project(var input, var _) -> List.of(input);
            case Plan.Aggregate(var input, var _, var _) -> List.of(input);
            case Plan.Join(var left, var right, var _, var _) -> List.of(left, right);
            case Plan.Union(var branches, var _) ->
                branches.stream().map(Plan.Union.Branch::plan).toList();
            case Plan.Sort(var input, var _) -> List.of(input);
            case Plan.Limit(var input, var _, var _, var _) -> List.of(input);
            case Plan.Unnest(var input, var _, var _) -> List.of(input);
            case Plan.Window(var input, var _, var _, var _) -> List.of(input);
            case Plan.Walk walk -> List.of(walk.input(), walk.edges().plan());
            case Plan.Components components ->
                List.of(components.input(), components.edges().plan());
            case Plan.Match match -> List.of(match.input());
            case Plan.Shared(var shared, var _) -> List.of(shared.plan());
        };
    }
}
