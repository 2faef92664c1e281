package org.stagewatch.telemetry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;

class TableSchemasTest {
    @TempDir
    Path folder;

    @Test
    void knowsTheColumnsOfDefenderAndSentinel() {
        Table table = Objects.requireNonNull(TableSchemas.load().find("DeviceFileEvents"));

        assertThat(table.columns())
                .extracting(StoredColumn::name)
                .startsWith("Timestamp", "DeviceId")
                .contains("TimeGenerated", "RequestSourceIP");
    }

    @Test
    void storesNamesThatDifferByCaseApart() {
        for (Table table : TableSchemas.load().catalog().tables()) {
            assertThat(table.columns().stream()
                            .map(column -> column.storedName().toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void readsAUsersCatalog() throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.json"), """
                {"openTables":["T"],"tables":{"T":{"a":"long"}},
                 "tableFunctions":{"f":{"open":false,"parameters":{"x":"string"},"columns":{"b":"datetime"}}}}
                """);

        Catalog catalog = new CatalogFile(file).read();

        Table table = Objects.requireNonNull(catalog.table("T"));
        assertThat(table.openness()).isEqualTo(Table.Openness.OPEN);
        assertThat(table.columns().getFirst().type()).isEqualTo(ScalarType.LONG);
        assertThat(Objects.requireNonNull(catalog.function("f")).parameters()).hasSize(1);
    }

    @Test
    void namesTheColumnWithAnUnknownType() throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.json"), "{\"tables\":{\"T\":{\"a\":\"wrong\"}}}");

        assertThatThrownBy(() -> new CatalogFile(file).read()).hasMessageContaining("T.a");
    }
}
