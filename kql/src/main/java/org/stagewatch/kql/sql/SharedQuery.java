package org.stagewatch.kql.sql;

import org.stagewatch.kql.plan.Plan;

/// A shared plan as a named query at the head of a statement.
///
/// A plan that groups or joins and is read more than once is worked out once: engines write such queries out at each
/// place otherwise, and a chain of them grows, and takes to plan, as a power of its length. A plan that only chooses
/// and
/// computes is left to the engine, which can push each reader's conditions into it.
///
/// @param reads how many places of the statement name it
record SharedQuery(Plan.SharedPlan definition, String body, int reads) {
    SharedQuery readAgain() {
        return new SharedQuery(definition, body, reads + 1);
    }

    boolean isWorkedOutOnce() {
        return switch (definition.reuse()) {
            case ONCE -> true;
            case FREE -> reads > 1 && combinesRows(definition.plan());
        };
    }

    private static boolean combinesRows(Plan plan) {
        return switch (plan) {
            case Plan.Scan _, Plan.Values _, Plan.Sequence _, Plan.Shared _ -> false;
            case Plan.Filter(var input, var _) -> combinesRows(input);
            case Plan.Project(var input, var _) -> combinesRows(input);
            case Plan.Union(var branches, var _) -> branches.stream().anyMatch(branch -> combinesRows(branch.plan()));
            case Plan.Aggregate _,
                    Plan.Join _,
                    Plan.Sort _,
                    Plan.Limit _,
                    Plan.Unnest _,
                    Plan.Window _,
                    Plan.Match _,
                    Plan.Walk _,
                    Plan.Components _ -> true;
        };
    }
}
