package org.stagewatch.kql;

/// Whether plans are rewritten before they become SQL. The rows are the same either way.
public enum Optimization {
    /// What hangs on tables that are known to have no rows is left out.
    ON,
    /// As if all tables had rows, for those who try out whether an engine can run a query.
    FOR_ANY_ROWS,
    /// For those who look for a defect of the optimiser, or at the plan as it was bound.
    OFF,
    /// The work on single rows is taken out and put back, as for a query that runs again and again; see
    /// [org.stagewatch.kql.optimize.RowWork].
    ROW_WORK_APART
}
