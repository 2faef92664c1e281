package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;

/// What depends on the tables of a catalog, which specifications don't have.
class StoredTablesTest {
    private static final long NOON = Datetime.UNIX_EPOCH_TICKS;

    private DuckDbBackend backend;
    private Catalog catalog;

    @BeforeEach
    void open() throws BackendException {
        backend = DuckDbBackend.open(DuckDbSettings.inMemory(1L << 28, 1));
        Table events = table(
                "DeviceEvents",
                column("Timestamp", ScalarType.DATETIME),
                column("SHA1", ScalarType.STRING),
                column("Id", ScalarType.LONG));
        Table unused = table("DeviceInfo", column("Timestamp", ScalarType.DATETIME), column("Os", ScalarType.STRING));
        Table profiles = table(
                Catalog.watchlistTable("FileProfile"),
                column("SHA1", ScalarType.STRING),
                column("GlobalPrevalence", ScalarType.STRING),
                column("Signer", ScalarType.STRING));
        Table own = new Table("Own_CL", "t_own", List.of(column("Host", ScalarType.STRING)), Openness.OPEN);
        fill(own, new Object[] {"a"}, new Object[] {"b"});
        fill(events, new Object[] {NOON, "AB", 1L}, new Object[] {NOON, "cd", 2L});
        fill(profiles, new Object[] {"ab", "17", "Contoso"}, new Object[] {"ab", "17", "Contoso"});
        catalog = new Catalog(List.of(events, unused, profiles, own), List.of())
                .withRowsIn(Set.of(events.name(), profiles.name(), own.name()));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void theTimeOfReceptionIsThatOfTheEvent() throws BackendException {
        assertThat(run("DeviceEvents | where Id == 1 | project Received = ingestion_time()"))
                .containsExactly("[\"1970-01-01T00:00:00.0000000Z\"]");
        assertThat(codes("DeviceEvents | where ingestion_time() > ago(1h)")).containsExactly("KQL0507");
    }

    @Test
    void aTimeThatWasOverwrittenIsNotTakenForThatOfReception() {
        assertThat(codes("DeviceEvents | extend Timestamp = now() | project A = ingestion_time()"))
                .containsExactly("KQL0501");
    }

    @Test
    void rowsOfNoTableHaveNoTimeOfReception() throws BackendException {
        assertThat(run("print A = ingestion_time()")).containsExactly("[null]");
    }

    @Test
    void aWatchlistTellsWhatIsKnownOfFiles() throws BackendException {
        assertThat(run("DeviceEvents | invoke FileProfile(SHA1, 1000) | sort by Id asc"
                        + " | project Id, GlobalPrevalence, Signer, ProfileAvailability"))
                .containsExactly("[1, 17, \"Contoso\", \"Available\"]", "[2, null, \"\", \"Missing\"]");
    }

    @Test
    void aWildcardReadsOnlyTablesThatHaveRows() throws BackendException {
        assertThat(run("union withsource = T Device* | summarize count() by T, Os"))
                .containsExactly("[\"DeviceEvents\", \"\", 2]");
    }

    @Test
    void aSearchLooksInAllTables() throws BackendException {
        assertThat(run("search \"cd\" | project $table, Id")).containsExactly("[\"DeviceEvents\", 2]");
    }

    @Test
    void rowsAreGroupedAndOrderedByWhatAnOpenTableDoesNotList() throws BackendException {
        assertThat(run("Own_CL | project Host, Level = NotListed | summarize count() by Level | sort by Level asc"))
                .containsExactly("[null, 2]");
        assertThat(run("Own_CL | extend Id = NotListed | join kind=inner DeviceEvents on Id | summarize count() by Id"))
                .isEmpty();
    }

    @Test
    void noNetworkIsFoundByWhatAnOpenTableDoesNotList() throws BackendException {
        String networks = "(Own_CL | project Network = NotListed, Site = Host)";
        assertThat(run("print Ip = \"10.0.0.1\" | evaluate ipv4_lookup(" + networks + ", Ip, Network)"))
                .isEmpty();
        assertThat(run("print Ip = \"10.0.0.1\" | evaluate ipv4_lookup(" + networks
                        + ", Ip, Network, return_unmatched = true)"))
                .containsExactly("[\"10.0.0.1\", \"\", \"\"]");
    }

    @Test
    void aNameMayComeFromAVariable() throws BackendException {
        assertThat(run("let t = \"DeviceEvents\"; let c = \"Id\"; table(t) | project A = column_ifexists(c, 0)"
                        + " | sort by A asc"))
                .containsExactly("[1]", "[2]");
        assertThat(run("database(\"db\").DeviceEvents | count")).containsExactly("[2]");
        assertThat(run("database(\"db\").table(\"DeviceEvents\") | count")).containsExactly("[2]");
    }

    @Test
    void aTableOfADatabaseIsThatOfTheDatabaseWhateverTheQueryCallsSo() throws BackendException {
        assertThat(run("let DeviceEvents = print Id = 7; database(\"db\").DeviceEvents | project Id | sort by Id asc"))
                .containsExactly("[1]", "[2]");
    }

    @Test
    void macroExpandReadsTheTablesOfTheDatabase() throws BackendException {
        assertThat(run("macro-expand entity_group [cluster(\"cluster\")] as C ("
                        + " macro-expand entity_group [C.database(\"db\")] as D (D.DeviceEvents | count))"))
                .containsExactly("[2]");
    }

    @Test
    void anAliasIsTheDatabase() throws BackendException {
        assertThat(run("alias database E = database(); database(\"E\").DeviceEvents | count"))
                .containsExactly("[2]");
    }

    @Test
    void restrictedAccessHidesStoredTables() throws BackendException {
        String view = "let First = view () { DeviceEvents | where Id == 1 }; restrict access to (First); ";
        assertThat(run(view + "First | project Id")).containsExactly("[1]");
        assertThat(run(view + "union * | project Id")).containsExactly("[1]");
        assertThat(run(view + "search \"AB\" | project Id")).containsExactly("[1]");
        assertThat(codes(view + "DeviceEvents | count")).containsExactly("KQL0202");
        assertThat(codes(view + "table(\"DeviceEvents\")")).containsExactly("KQL0202");
        assertThat(codes(view + "database(\"db\").DeviceEvents")).containsExactly("KQL0202");
        assertThat(codes(view + "union Device*")).containsExactly("KQL0213");
        assertThat(codes(view + "_GetWatchlist(\"FileProfile\")")).containsExactly("KQL0211");
    }

    @Test
    void restrictedAccessMayLeaveStoredTables() throws BackendException {
        assertThat(run("restrict access to (DeviceEvents); DeviceEvents | count"))
                .containsExactly("[2]");
        assertThat(run("restrict access to (database().DeviceE*); DeviceEvents | count"))
                .containsExactly("[2]");
        assertThat(codes("restrict access to (database(\"elsewhere\").*); DeviceEvents | count"))
                .containsExactly("KQL0202");
    }

    private static StoredColumn column(String name, ScalarType type) {
        return new StoredColumn(name, type, name, Storage.NATIVE);
    }

    private static Table table(String name, StoredColumn... columns) {
        return new Table(name, "t_" + name.replaceAll("\\W", ""), List.of(columns), Openness.CLOSED);
    }

    private void fill(Table table, Object[]... rows) throws BackendException {
        try (RelationWriter writer = backend.createRelation(table)) {
            for (Object[] row : rows) {
                writer.append(row);
            }
        }
    }

    private Compilation compile(String query) {
        return new Kql(catalog).compile(new SourceText("test", query), NOON, Dialect.DUCKDB);
    }

    private List<String> codes(String query) {
        return compile(query).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private List<String> run(String query) throws BackendException {
        if (!(compile(query) instanceof Compilation.Compiled compiled)) {
            throw new AssertionError(compile(query).diagnostics());
        }
        List<String> lines = new ArrayList<>();
        try (RowCursor rows = backend.run(compiled.sql())) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int index = 0; index < rows.columns().size(); index++) {
                    cells.add(new Cell(rows.columns().get(index).type(), rows.value(index)).json());
                }
                lines.add(cells.toString());
            }
        }
        return lines;
    }
}
