package org.stagewatch.kql.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;

/// A plan with two more columns: the keys of the rows that caused each row, and how many such rows there are.
///
/// @param keys at most [#MAX_KEYS] packed keys as a JSON array of numbers; [#decode] reads it
/// @param count exact where all keys are listed, else an upper bound
/// @param tables the tables that have keys; a packed key has a table's place in this list
public record TracedPlan(Plan plan, Column keys, Column count, List<Table> tables) {
    /// How many keys a result row has at most.
    public static final int MAX_KEYS = 200;

    static final int RECORD_BITS = 36;
    static final int SOURCE_BITS = 20;

    /// One more than the greatest number of a source that a key can hold.
    public static final long SOURCES = 1L << SOURCE_BITS;

    private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;
    private static final long SOURCE_MASK = SOURCES - 1;

    public TracedPlan {
        tables = List.copyOf(tables);
    }

    /// The same columns of a plan that means the same.
    public TracedPlan mapPlan(UnaryOperator<Plan> change) {
        return new TracedPlan(change.apply(plan), keys, count, tables);
    }

    /// The keys in a value of the `keys` column.
    public List<RowKey> decode(String packedKeys) {
        List<RowKey> decoded = new ArrayList<>();
        for (String packed : packedKeys.substring(1, packedKeys.length() - 1).split(",", -1)) {
            if (!packed.isEmpty()) {
                long key = Long.parseLong(packed);
                Table table = tables.get((int) (key >> (RECORD_BITS + SOURCE_BITS)));
                decoded.add(new RowKey(table, (key >> RECORD_BITS) & SOURCE_MASK, key & RECORD_MASK));
            }
        }
        return decoded;
    }
}
