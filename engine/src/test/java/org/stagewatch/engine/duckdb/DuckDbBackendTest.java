package org.stagewatch.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;

class DuckDbBackendTest {
    private static final String ENDLESS = "SELECT count(*) FROM range(1000000000000) t(i) WHERE hash(i) % 7 = i % 5";

    @TempDir
    private Path folder;

    private DuckDbSettings settings;
    private DuckDbBackend backend;

    @BeforeEach
    void open() throws BackendException {
        settings = DuckDbSettings.inMemory(200_000_000, 1).withReadable(List.of(folder));
        backend = DuckDbBackend.open(settings);
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void givesEachTypeAsKqlHoldsIt() throws BackendException {
        SqlText query = query(
                "SELECT true, 1, 2::BIGINT, 0.5::DOUBLE, '1.50', 'é', NULL::BIGINT, NULL::VARCHAR, NULL::VARCHAR",
                ScalarType.BOOL,
                ScalarType.INT,
                ScalarType.LONG,
                ScalarType.REAL,
                ScalarType.DECIMAL,
                ScalarType.STRING,
                ScalarType.DATETIME,
                ScalarType.STRING,
                ScalarType.DYNAMIC);

        assertThat(rows(backend, query).getFirst())
                .containsExactly(true, 1, 2L, 0.5, new BigDecimal("1.50"), "é", null, "", null);
    }

    @Test
    void refusesAColumnThatIsNotHeldAsItsTypeSays() {
        assertThatThrownBy(() -> rows(backend, query("SELECT 1", ScalarType.LONG)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("INTEGER");
    }

    @Test
    void failsWhenAQueryFailsAfterItsFirstRows() {
        String late = "SELECT CASE WHEN i = 900000 THEN error('late') ELSE i END FROM range(1000000) t(i)";

        assertThatThrownBy(() -> count(late)).isInstanceOf(BackendException.Failed.class);
    }

    @Test
    void tellsNoSqlInAnError() {
        assertThatThrownBy(() -> rows(backend, query("SELECT 'abc'::INTEGER", ScalarType.INT)))
                .isInstanceOf(BackendException.Failed.class)
                .message()
                .doesNotContain("SELECT");
    }

    @Test
    void stopsAQueryWhenAnotherThreadCancelsIt() throws Exception {
        RowCursor cursor = backend.run(query(ENDLESS, ScalarType.LONG));
        Thread.ofVirtual().start(() -> {
            pause();
            cursor.cancel();
        });

        assertThatThrownBy(cursor::next).isInstanceOf(BackendException.Cancelled.class);
    }

    @Test
    void stopsAQueryThatWasCancelledBeforeItStarted() throws BackendException {
        RowCursor cursor = backend.run(query(ENDLESS, ScalarType.LONG));
        cursor.cancel();

        assertThatThrownBy(cursor::next).isInstanceOf(BackendException.Cancelled.class);
    }

    @Test
    void stopsAQueryWhoseTimeIsUp() throws BackendException {
        try (DuckDbBackend hasty = DuckDbBackend.open(settings.withQueryTimeout(Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> rows(hasty, query(ENDLESS, ScalarType.LONG)))
                    .isInstanceOf(BackendException.TimedOut.class)
                    .hasMessage("the query took longer than the allowed 50 ms");
        }
    }

    @Test
    void tellsProgressWhileAQueryRuns() throws Exception {
        RowCursor cursor = backend.run(query(ENDLESS.replace("1000000000000", "10000000000"), ScalarType.LONG));
        List<Double> seen = new ArrayList<>();
        Thread watcher = Thread.ofVirtual().start(() -> {
            pause();
            cursor.progress().ifPresent(seen::add);
            cursor.cancel();
        });

        assertThatThrownBy(cursor::next).isInstanceOf(BackendException.Cancelled.class);
        watcher.join();
        assertThat(seen).singleElement().satisfies(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Test
    void saysWhenMemoryIsNotEnough() {
        String large = "SELECT length(string_agg(md5(i::VARCHAR), '')) FROM range(20000000) t(i)";

        assertThatThrownBy(() -> rows(backend, query(large, ScalarType.LONG)))
                .isInstanceOf(BackendException.OutOfMemory.class);
    }

    @Test
    void readsNoFileOutsideTheReadableFolders() {
        assertThatThrownBy(
                        () -> rows(backend, query("SELECT content FROM read_text('/etc/hostname')", ScalarType.STRING)))
                .isInstanceOf(BackendException.Failed.class);
    }

    @Test
    void lockedSettingsCannotBeChanged() {
        assertThatThrownBy(() -> rows(backend, query("SET threads = 8", ScalarType.BOOL)))
                .isInstanceOf(BackendException.Failed.class)
                .hasMessageContaining("locked");
    }

    @Test
    void callsAJavaFunctionWithEmptyTextForAMissingOne() throws BackendException {
        JavaFunction shout = function(NullArguments.GIVE_NULL, values -> values[0] + "!");

        assertThat(call(shout, "SELECT test_function(x) FROM (VALUES ('é'), (NULL), ('')) t(x)"))
                .containsExactly("é!", "!", "!");
    }

    @Test
    void doesNotCallAFunctionForANullUnlessItWantsThem() throws BackendException {
        JavaFunction negate = new JavaFunction(
                "test_function",
                List.of(ScalarType.LONG),
                ScalarType.LONG,
                NullArguments.GIVE_NULL,
                values -> values[0] instanceof Long number ? -number : 0L);

        assertThat(call(negate, "SELECT test_function(x) FROM (VALUES (1::BIGINT), (NULL)) t(x)"))
                .containsExactly(-1L, null);
    }

    @Test
    void passesNullsToAFunctionThatWantsThem() throws BackendException {
        JavaFunction function = new JavaFunction(
                "test_function",
                List.of(ScalarType.LONG),
                ScalarType.STRING,
                NullArguments.ARE_PASSED,
                values -> values[0] == null ? "none" : "some");

        assertThat(call(function, "SELECT test_function(x) FROM (VALUES (1::BIGINT), (NULL)) t(x)"))
                .containsExactly("some", "none");
    }

    @Test
    void keepsNullsAmongTheTextsOfADynamicFunction() throws BackendException {
        JavaFunction function = new JavaFunction(
                "test_function",
                List.of(ScalarType.LONG),
                ScalarType.DYNAMIC,
                NullArguments.GIVE_NULL,
                values -> "[" + values[0] + "]");
        SqlText query = new SqlText(
                "SELECT test_function(x) FROM (VALUES (1::BIGINT), (NULL), (3)) t(x)",
                List.of(new ResultColumn("c", ScalarType.DYNAMIC)),
                List.of(function));

        assertThat(rows(backend, query)).containsExactly(List.of("[1]"), Arrays.asList((Object) null), List.of("[3]"));
    }

    @Test
    void namesTheFunctionThatThrew() {
        JavaFunction bad = function(NullArguments.GIVE_NULL, values -> {
            throw new IllegalStateException("no\nluck");
        });

        assertThatThrownBy(() -> call(bad, "SELECT test_function('x')"))
                .isInstanceOf(BackendException.Failed.class)
                .hasMessage("the function test_function failed: no luck");
    }

    @Test
    void survivesAFunctionThatRecursesForEver() {
        JavaFunction endless = function(NullArguments.GIVE_NULL, new Endless());

        assertThatThrownBy(() -> call(endless, "SELECT test_function('x')"))
                .hasMessage("the function test_function failed: StackOverflowError");
    }

    @Test
    void storesRowsAndGivesThemBack() throws BackendException {
        Table table = table(
                column("Text", ScalarType.STRING, Storage.NATIVE),
                column("Time", ScalarType.DATETIME, Storage.TIMESTAMP),
                column("Empty", ScalarType.STRING, Storage.NULLABLE_TEXT));
        write(table, new Object[] {"a\0b", Datetime.UNIX_EPOCH_TICKS + 15, null}, new Object[] {null, null, "x"});

        assertThat(rows(
                        backend,
                        query(
                                "SELECT \"Text\", epoch_us(\"Time\"), \"Empty\" IS NULL FROM events",
                                ScalarType.STRING,
                                ScalarType.LONG,
                                ScalarType.BOOL)))
                .containsExactly(List.of("a\0b", 1L, true), Arrays.asList("", null, false));
    }

    @Test
    void readsParquetFilesByColumnName() throws Exception {
        Path file = folder.resolve("it's [1].parquet");
        parquet(
                file,
                "SELECT 7 AS \"LogonID\", 8 AS \"LogonId\", {'a': 1} AS bag, TIMESTAMPTZ '1970-01-01 00:00:00+00' AS \"Time\"");
        Table table = table(
                column("LogonId", ScalarType.LONG, Storage.NATIVE),
                new StoredColumn("LogonID", ScalarType.LONG, "LogonID_1", Storage.NATIVE),
                column("Bag", ScalarType.DYNAMIC, Storage.NATIVE),
                column("Missing", ScalarType.STRING, Storage.NATIVE),
                column("Time", ScalarType.DATETIME, Storage.NATIVE));
        backend.defineRelation(table, List.of(file));

        assertThat(rows(
                        backend,
                        query(
                                "SELECT * FROM events",
                                ScalarType.LONG,
                                ScalarType.LONG,
                                ScalarType.DYNAMIC,
                                ScalarType.STRING,
                                ScalarType.DATETIME)))
                .containsExactly(List.of(8L, 7L, "{\"a\":1}", "", Datetime.UNIX_EPOCH_TICKS));
    }

    @Test
    void replacesAViewByATable() throws Exception {
        Path file = folder.resolve("a.parquet");
        parquet(file, "SELECT 1 AS a");
        Table table = table(column("a", ScalarType.LONG, Storage.NATIVE));
        backend.defineRelation(table, List.of(file));
        write(table, new Object[] {5L});

        assertThat(rows(backend, query("SELECT a FROM events", ScalarType.LONG)))
                .containsExactly(List.of(5L));
    }

    /// Writes a file as another tool would.
    private static void parquet(Path file, String select) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = other.createStatement()) {
            statement.execute("COPY (" + select + ") TO " + Dialect.DUCKDB.quoteText(file.toString()));
        }
    }

    private void write(Table table, @Nullable Object[]... rows) throws BackendException {
        try (RelationWriter writer = backend.createRelation(table)) {
            for (@Nullable Object[] row : rows) {
                writer.append(row);
            }
        }
    }

    private List<@Nullable Object> call(JavaFunction function, String sql) throws BackendException {
        SqlText query = new SqlText(sql, List.of(new ResultColumn("c", function.returns())), List.of(function));
        List<@Nullable Object> values = new ArrayList<>();
        rows(backend, query).forEach(row -> values.add(row.getFirst()));
        return values;
    }

    private long count(String sql) throws BackendException {
        long rows = 0;
        try (RowCursor cursor = backend.run(query(sql, ScalarType.LONG))) {
            while (cursor.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static List<List<@Nullable Object>> rows(DuckDbBackend backend, SqlText query) throws BackendException {
        try (RowCursor cursor = backend.run(query)) {
            return ResultTable.read(cursor, 1000).rows();
        }
    }

    private static JavaFunction function(NullArguments nulls, JavaBody body) {
        return new JavaFunction("test_function", List.of(ScalarType.STRING), ScalarType.STRING, nulls, body);
    }

    private static SqlText query(String sql, ScalarType... types) {
        List<ResultColumn> columns = new ArrayList<>();
        for (ScalarType type : types) {
            columns.add(new ResultColumn("c" + columns.size(), type));
        }
        return new SqlText(sql, columns, List.of());
    }

    private static StoredColumn column(String name, ScalarType type, Storage storage) {
        return new StoredColumn(name, type, name, storage);
    }

    private static Table table(StoredColumn... columns) {
        return new Table("Events", "events", List.of(columns), Openness.CLOSED);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A body without an end.
    private record Endless() implements JavaBody {
        @Override
        public Object apply(@Nullable Object[] arguments) {
            return arguments.length == 0 ? "" : apply(arguments.clone()) + "";
        }
    }
}
