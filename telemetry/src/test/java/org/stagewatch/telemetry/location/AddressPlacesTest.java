package org.stagewatch.telemetry.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.SourceText;

/// What `geo_info_from_ip_address` gives with a database at hand.
class AddressPlacesTest {
    private static final Map<String, Object> OSLO = Map.of(
            "country",
            Map.of("names", Map.of("en", "Norway")),
            "location",
            Map.of("latitude", 59.9, "longitude", 10.7));

    @TempDir
    Path folder;

    private DuckDbBackend backend;
    private Kql kql;

    @BeforeEach
    void open() throws IOException, BackendException {
        backend = DuckDbBackend.open(DuckDbSettings.inMemory(1L << 28, 1));
        Path file = Files.write(folder.resolve("city.mmdb"), DatabaseFile.of(20, OSLO));
        kql = new Kql(Catalog.empty().with(LocationDatabase.open(file)));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void hasWhatTheDatabaseSays() throws BackendException {
        assertThat(cells("print geo_info_from_ip_address('20.1.2.3')"))
                .containsExactly("{\"country\":\"Norway\",\"latitude\":59.9,\"longitude\":10.7}");
    }

    @Test
    void takesAnAddressInTheNotationOfTheOtherVersion() throws BackendException {
        assertThat(cells("print tostring(geo_info_from_ip_address('::ffff:20.1.2.3').country)"))
                .containsExactly("\"Norway\"");
    }

    @Test
    void isNullForOtherAddressesAndForWhatIsNone() throws BackendException {
        assertThat(cells("print geo_info_from_ip_address('10.0.0.1'), geo_info_from_ip_address('20.1.2.3/8'),"
                        + " geo_info_from_ip_address('::1')"))
                .containsExactly("null", "null", "null");
    }

    @Test
    void isNoReasonForAWarning() {
        assertThat(kql.compile(new SourceText("test", "print geo_info_from_ip_address('20.1.2.3')"), 0, Dialect.DUCKDB)
                        .diagnostics())
                .isEmpty();
    }

    private List<String> cells(String query) throws BackendException {
        if (!(kql.compile(new SourceText("test", query), 0, Dialect.DUCKDB) instanceof Compilation.Compiled compiled)) {
            throw new AssertionError("does not compile: " + query);
        }
        List<String> cells = new ArrayList<>();
        try (RowCursor rows = backend.run(compiled.sql())) {
            while (rows.next()) {
                for (int index = 0; index < rows.columns().size(); index++) {
                    cells.add(new Cell(rows.columns().get(index).type(), rows.value(index)).json());
                }
            }
        }
        return cells;
    }
}
