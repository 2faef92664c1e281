import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.StoredNames;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.telemetry.schema.TableSchemas;

/// Runs the two sides in turn over the same files, on the same engine.
final class Contest {
    private static final double NANOSECONDS = 1e9;

    private final Database database;
    private final TelemetryFiles files;
    private final Kql kql;

    Contest(Database database, TelemetryFiles files, List<Watchlist> watchlists) throws Exception {
        this.database = database;
        this.files = files;
        TableSchemas schemas = TableSchemas.load();
        List<Table> tables = new ArrayList<>();
        for (String name : List.of("DeviceProcessEvents", "DeviceFileEvents")) {
            Table table = schemas.find(name);
            database.backend().defineRelation(table, List.of(name.equals("DeviceFileEvents") ? files.fileEvents() : files.processEvents()));
            tables.add(table);
        }
        // Who had which address: these hosts name each other by name.
        Table addresses = schemas.find("DeviceNetworkInfo");
        database.backend().createRelation(addresses).close();
        tables.add(addresses);
        for (Watchlist watchlist : watchlists) {
            Table table = table(watchlist);
            try (RelationWriter writer = database.backend().createRelation(table)) {
                for (List<String> row : watchlist.rows()) {
                    writer.append(row.toArray());
                }
            }
            tables.add(table);
        }
        kql = new Kql(new Catalog(tables, List.of()));
    }

    /// @param cpu seconds of all threads
    record Time(double cpu, double wall) {}

    record Outcome(int rows, Time ours, Time byHand) {}

    Outcome run(Detection detection, String byHandSql, Benchmark.Options options) throws Exception {
        SqlText ours = compile(detection);
        SqlText byHand = new SqlText(files.fill(byHandSql), ours.columns(), List.of());
        if (options.printsSql()) {
            System.out.println(ours.text());
        }
        List<Time> oursTimes = new ArrayList<>();
        List<Time> byHandTimes = new ArrayList<>();
        int count = 0;
        // The first round warms up and is not counted.
        for (int round = 0; round <= options.rounds(); round++) {
            Timed<List<List<@Nullable Object>>> mine = timed(() -> database.rows(compile(detection)));
            Timed<List<List<@Nullable Object>>> theirs = timed(() -> database.rows(byHand));
            checkSame(detection.id(), mine.value(), theirs.value());
            count = mine.value().size();
            if (round > 0) {
                oursTimes.add(mine.time());
                byHandTimes.add(theirs.time());
            }
        }
        return new Outcome(count, median(oursTimes), median(byHandTimes));
    }

    private SqlText compile(Detection detection) {
        return switch (kql.compile(detection.query().whole(), Datetime.fromInstant(TelemetryFiles.NOW), Dialect.DUCKDB)) {
            case Compilation.Compiled compiled -> compiled.sql();
            case Compilation.Rejected rejected ->
                throw new IllegalStateException(detection.id() + " has errors: " + rejected.diagnostics());
        };
    }

    private static void checkSame(
            String id, List<List<@Nullable Object>> mine, List<List<@Nullable Object>> theirs) {
        List<String> left = mine.stream().map(List::toString).sorted().toList();
        List<String> right = theirs.stream().map(List::toString).sorted().toList();
        if (!left.equals(right)) {
            List<String> missing = new ArrayList<>(right);
            left.forEach(missing::remove);
            List<String> extra = new ArrayList<>(left);
            right.forEach(extra::remove);
            throw new IllegalStateException(id + ": the sides differ, " + left.size() + " rows against " + right.size()
                    + "; only the hand-written SQL gives " + missing.stream().limit(3).toList() + ", only ours "
                    + extra.stream().limit(3).toList());
        }
    }

    private record Timed<T>(T value, Time time) {}

    @FunctionalInterface
    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> Timed<T> timed(Work<T> work) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        T value = work.run();
        return new Timed<>(value, new Time(
                (system.getProcessCpuTime() - cpu) / NANOSECONDS, (System.nanoTime() - wall) / NANOSECONDS));
    }

    private static Time median(List<Time> times) {
        return new Time(median(times, Time::cpu), median(times, Time::wall));
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> part) {
        return times.stream()
                .sorted(Comparator.comparingDouble(part))
                .mapToDouble(part)
                .skip((times.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Table table(Watchlist watchlist) {
        List<String> storedNames = StoredNames.of(watchlist.columns()).names();
        List<StoredColumn> columns = new ArrayList<>();
        for (int index = 0; index < storedNames.size(); index++) {
            columns.add(new StoredColumn(
                    watchlist.columns().get(index), ScalarType.STRING, storedNames.get(index), Storage.NATIVE));
        }
        return new Table(Catalog.watchlistTable(watchlist.name()), "watchlist_" + watchlist.name(), columns, Openness.CLOSED);
    }
}
