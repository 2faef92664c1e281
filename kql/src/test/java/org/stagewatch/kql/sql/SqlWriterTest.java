package org.stagewatch.kql.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

class SqlWriterTest {
    @Test
    void theEngineChoosesHowOftenALetIsWorkedOut() {
        assertThat(sql("let L = T | where X has 'a'; L | join kind=inner L on X"))
                .contains("\" AS (")
                .doesNotContain("MATERIALIZED");
    }

    @Test
    void whatMaterializeNamesIsWorkedOutOnce() {
        assertThat(sql("let L = materialize(T | where X has 'a'); L | join kind=inner L on X"))
                .contains("\" AS MATERIALIZED (");
    }

    private static String sql(String query) {
        var column = new Table.StoredColumn("X", ScalarType.STRING, "X", Table.Storage.NATIVE);
        Catalog catalog = new Catalog(List.of(new Table("T", "T", List.of(column), Table.Openness.CLOSED)), List.of());
        return switch (new Kql(catalog).compile(new SourceText("test.kql", query), 0, Dialect.DUCKDB)) {
            case Compilation.Compiled compiled -> compiled.sql().text();
            case Compilation.Rejected rejected -> throw new AssertionError(rejected.diagnostics());
        };
    }
}
