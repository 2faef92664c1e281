package org.stagewatch.kql.optimize;

import java.util.HashSet;
import java.util.Set;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.PlanInputs;

/// How many tables a plan brings together, and how wide. An engine sets memory aside for each column of each
/// table, with or without rows, so that thousands of columns of hundreds of tables can't be carried out.
public final class UnionSize {
    /// Columns of tables. DuckDB takes about a tenth of a millisecond for each.
    private static final long LARGEST = 400_000;

    private final Set<Integer> counted = new HashSet<>();
    private long size;

    private UnionSize() {}

    /// Whether all unions of the plan together are too large.
    public static boolean isTooLarge(Plan plan) {
        UnionSize union = new UnionSize();
        union.count(plan);
        return union.size > LARGEST;
    }

    private void count(Plan plan) {
        if (plan instanceof Plan.Union(var branches, var columns)) {
            size += (long) branches.size() * columns.size();
        }
        if (!(plan instanceof Plan.Shared(var shared, var _)) || counted.add(shared.id())) {
            PlanInputs.of(plan).forEach(this::count);
        }
    }
}
