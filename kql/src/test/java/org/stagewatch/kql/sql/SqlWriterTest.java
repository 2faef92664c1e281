package org.stagewatch.kql.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.Instants;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

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

    @Test
    void aQueryWithBoundInstantsHasOneTextAtAllOfThem() {
        String query = "T | where At between (ago(1h) .. now()) | extend Age = now() - At";
        SqlText one = bound(query, Timespan.TICKS_PER_DAY);
        SqlText other = bound(query, 2 * Timespan.TICKS_PER_DAY);

        assertThat(one.text()).isEqualTo(other.text());
        assertThat(one.instants())
                .containsExactlyInAnyOrder(Timespan.TICKS_PER_DAY, 23 * (Timespan.TICKS_PER_DAY / 24));
    }

    private static SqlText bound(String query, long now) {
        var column = new Table.StoredColumn("At", ScalarType.DATETIME, "At", Table.Storage.NATIVE);
        Catalog catalog = new Catalog(List.of(new Table("T", "T", List.of(column), Table.Openness.CLOSED)), List.of());
        Plan plan = Objects.requireNonNull(
                new Kql(catalog).bind(new SourceText("test.kql", query), now).plan());
        return new SqlWriter(Dialect.DUCKDB, Instants.BOUND).write(plan, plan.columns());
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
