package org.stagewatch.cli;

import java.util.HashSet;
import java.util.Set;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScannedTables;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText;

/// Compiles and runs queries over one catalog. A table that no data filled is made, empty, when a query first reads it.
final class QueryRunner implements AutoCloseable {
    private static final long MEMORY = 4L << 30;

    private final Kql kql;
    private final long now;
    private final DuckDbBackend backend;
    private final Set<String> present = new HashSet<>();

    QueryRunner(Catalog catalog, long now) throws BackendException {
        kql = new Kql(catalog);
        this.now = now;
        backend = DuckDbBackend.open(
                DuckDbSettings.inMemory(MEMORY, Runtime.getRuntime().availableProcessors()));
    }

    Compilation compile(SourceText source) {
        return kql.compile(source, now, Dialect.DUCKDB);
    }

    RowCursor run(Plan plan, SqlText sql) throws BackendException {
        for (Table table : ScannedTables.of(plan)) {
            if (present.add(table.relation())) {
                try (RelationWriter empty = backend.createRelation(table)) {
                    empty.flush();
                }
            }
        }
        return backend.run(sql);
    }

    @Override
    public void close() {
        backend.close();
    }
}
