package org.stagewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

/// Seven hundred tables of thirty columns each, no two of which have the same name.
class TooWideTest {
    private static final Kql KQL = new Kql(Catalog.empty()
            .withTables(IntStream.range(0, 700).mapToObj(TooWideTest::table).toList()));

    private static Table table(int number) {
        String name = "T" + number;
        List<StoredColumn> columns = IntStream.range(0, 30)
                .mapToObj(index -> "C" + number + "_" + index)
                .map(column -> new StoredColumn(column, ScalarType.STRING, column, Storage.NATIVE))
                .toList();
        return new Table(name, name, columns, Table.Openness.CLOSED);
    }

    @Test
    void allColumnsOfAllTablesAreTooMany() {
        assertThat(codes("union *")).containsExactly("KQL0502");
    }

    @Test
    void aFewColumnsOfAllTablesAreNot() {
        assertThat(codes("union * | summarize count() by C1_1")).isEmpty();
    }

    @Test
    void aTextIsNotLookedForInThousandsOfColumns() {
        assertThat(codes("search 'x'")).containsExactly("KQL0502");
    }

    @Test
    void aTextIsLookedForInTheTablesThatAreNamed() {
        assertThat(codes("search in (T1, T2) 'x'")).isEmpty();
    }

    @Test
    void whatIsOnlyBoundMayBeAsWideAsItLikes() {
        assertThat(KQL.bind(new SourceText("wide.kql", "union *"), 0).columns()).hasSize(21_000);
    }

    private static List<String> codes(String query) {
        return KQL.bind(new SourceText("wide.kql", query), 0, Dialect.DUCKDB).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
