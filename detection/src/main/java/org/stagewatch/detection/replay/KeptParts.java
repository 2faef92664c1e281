package org.stagewatch.detection.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Session;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.optimize.Optimizer;
import org.stagewatch.kql.optimize.RowWork;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.sql.SqlWriter;
import org.stagewatch.kql.type.ScalarType;

/// The row work of a query that runs at many instants: each part that is the same at all of them is worked out once,
/// over all rows, and kept in the session of the replay.
///
/// A part of very many rows is as good as a table and is not kept: it would fill the memory to save little. What hangs
/// on a part without rows is left out of the plan.
final class KeptParts {
    private static final long MOST_ROWS = 1_000_000;

    private final Session session;
    private final Dialect dialect;
    private final long mostRows;
    private final Set<RowWork.Part> steady;
    private final Map<RowWork.Part, Table> kept = new HashMap<>();
    private final Set<Table> empty = new HashSet<>();
    private int parts;

    private KeptParts(Session session, Dialect dialect, long mostRows, Set<RowWork.Part> steady) {
        this.session = session;
        this.dialect = dialect;
        this.mostRows = mostRows;
        this.steady = steady;
    }

    /// Keeps the parts that two runs have in common. A part that differs would be worked out each time and never read
    /// again.
    ///
    /// @param one the plan at an instant
    /// @param other the plan at another
    static KeptParts of(Session session, Dialect dialect, Plan one, Plan other) {
        return of(session, dialect, MOST_ROWS, one, other);
    }

    /// As above.
    ///
    /// @param mostRows how many rows a part may have that is kept
    static KeptParts of(Session session, Dialect dialect, long mostRows, Plan one, Plan other) {
        Set<RowWork.Part> steady = new HashSet<>(RowWork.split(one).parts().values());
        steady.retainAll(RowWork.split(other).parts().values());
        return new KeptParts(session, dialect, mostRows, steady);
    }

    /// Keeps nothing, for a query that runs once.
    static KeptParts none(Session session, Dialect dialect) {
        return new KeptParts(session, dialect, 0, Set.of());
    }

    /// The plan, optimised, with its steady parts read from where they are kept.
    Plan over(Plan plan) throws BackendException {
        RowWork.Split split = RowWork.split(plan);
        for (RowWork.Part part : split.parts().values()) {
            if (steady.contains(part) && !kept.containsKey(part)) {
                keep(part);
            }
        }
        Plan over = new RewritePlan(scan -> read(scan, split), Map.of()).rewrite(split.rest());
        return empty.isEmpty() ? over : new Optimizer(empty::contains).optimize(over);
    }

    private void keep(RowWork.Part part) throws BackendException {
        parts++;
        String name = "kept_part_" + parts;
        Table table = new Table(name, name, part.columns(), Table.Openness.CLOSED);
        Plan enough = new Plan.Limit(
                part.plan(), List.of(), List.of(), new ScalarExpression.Constant(ScalarType.LONG, mostRows + 1));
        long rows = session.storeRows(
                table, new SqlWriter(dialect).write(enough, part.plan().columns()));
        if (rows <= mostRows) {
            kept.put(part, table);
            if (rows == 0) {
                empty.add(table);
            }
        } else {
            steady.remove(part);
            session.dropRelation(table);
        }
    }

    private Plan read(Plan.Scan scan, RowWork.Split split) {
        RowWork.Part part = split.part(scan);
        if (part == null) {
            return scan;
        }
        Table table = kept.get(part);
        return table == null ? part.plan() : new Plan.Scan(table, scan.scanned());
    }
}
