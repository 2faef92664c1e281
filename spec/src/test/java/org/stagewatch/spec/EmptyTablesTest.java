package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.optimize.DropEmpty;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlWriter;
import org.stagewatch.kql.type.Datetime;

/// What [DropEmpty] leaves gives the rows that the engine finds without it, whichever of a query's tables has no rows:
/// tried with each table of each specified query that has several.
class EmptyTablesTest {
    private static final long NOW = Datetime.UNIX_EPOCH_TICKS;
    private static final int MOST_ROWS = 1_000;

    @Test
    void whatIsDroppedGaveNoRows() throws IOException, BackendException {
        Kql kql = new Kql(Catalog.empty());
        List<String> differences = new ArrayList<>();
        try (DuckDbBackend backend = DuckDbBackend.open(DuckDbSettings.inMemory(500_000_000, 2))) {
            for (SpecFolder.Entry entry : SpecFolder.ofTheProject().files()) {
                for (SpecCase specCase : entry.file().cases()) {
                    SourceText source =
                            new SourceText(specCase.name(), specCase.query().strip());
                    BoundQuery bound = kql.bind(source, NOW, Dialect.DUCKDB);
                    Plan plan = bound.plan();
                    int tables = plan == null ? 0 : tables(plan);
                    for (int table = 0; plan != null && tables > 1 && table < tables; table++) {
                        Plan emptied = emptied(plan, table);
                        List<String> wanted = rows(emptied, bound.columns(), backend);
                        List<String> got = rows(new DropEmpty(_ -> false).drop(emptied), bound.columns(), backend);
                        if (!got.equals(wanted)) {
                            differences.add(entry.name() + ":" + specCase.line() + ", table " + table + ": " + wanted
                                    + ", but " + got);
                        }
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /// How many tables a query writes out. One that is shared counts once.
    private static int tables(Plan plan) {
        int[] count = {0};
        map(plan, values -> {
            count[0]++;
            return values;
        });
        return count[0];
    }

    private static Plan emptied(Plan plan, int table) {
        int[] number = {0};
        return map(plan, values -> number[0]++ == table ? new Plan.Values(values.columns(), List.of()) : values);
    }

    private static Plan map(Plan plan, UnaryOperator<Plan.Values> change) {
        return new RewritePlan(
                        node -> node instanceof Plan.Values values ? change.apply(values) : node,
                        UnaryOperator.identity())
                .rewrite(plan);
    }

    /// The rows in an order of their own; the failure of a query that fails.
    private static List<String> rows(Plan plan, List<Column> columns, DuckDbBackend backend) {
        try (RowCursor rows = backend.run(new SqlWriter(Dialect.DUCKDB).write(plan, columns))) {
            return ResultTable.read(rows, MOST_ROWS).rows().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
        } catch (BackendException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
