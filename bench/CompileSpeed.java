import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;

/// Compiles every public query to SQL, again and again on one thread, and prints how many a second of that thread's CPU time.
public final class CompileSpeed {
    private CompileSpeed() {}

    public static void main(String[] args) throws Exception {
        Path corpus = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        List<SourceText> queries = queries(corpus.resolve("public-queries.ndjson"));
        String texts = queries.stream().map(SourceText::text).collect(Collectors.joining("\n"));
        Kql kql = new Kql(catalog(corpus.resolve("catalog.json"), texts));
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= rounds; round++) {
            long start = thread.getCurrentThreadCpuTime();
            long compiled = queries.stream().filter(query -> isCompiled(kql, query)).count();
            double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "round %2d: %d queries, %d of them to SQL, %.2f s, %.0f a second%n", round,
                    queries.size(), compiled, seconds, queries.size() / seconds);
        }
    }

    private static boolean isCompiled(Kql kql, SourceText query) {
        return kql.compile(query, Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB) instanceof Compilation.Compiled;
    }

    private static List<SourceText> queries(Path file) throws Exception {
        List<SourceText> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (Json.parse(line) instanceof Json.Bag(var members) && members.get("query") instanceof Json.Text(var text)) {
                queries.add(new SourceText("query", text));
            }
        }
        return queries;
    }

    /// The tables that some query names, as a person's catalog would hold them.
    private static Catalog catalog(Path file, String queries) throws Exception {
        List<Table> tables = new ArrayList<>();
        if (Json.parse(Files.readString(file)) instanceof Json.Bag(var members)
                && members.get("tables") instanceof Json.Bag(var byName)) {
            byName.forEach((name, columns) -> {
                if (queries.contains(name) && columns instanceof Json.Bag(var types)) {
                    tables.add(table(name, types));
                }
            });
        }
        return new Catalog(tables, List.of());
    }

    private static Table table(String name, Map<String, Json> types) {
        List<StoredColumn> columns = new ArrayList<>();
        types.forEach((column, type) -> {
            if (type instanceof Json.Text(var text)) {
                columns.add(new StoredColumn(column, ScalarType.named(text), column + "_" + columns.size(), Storage.NATIVE));
            }
        });
        return new Table(name, name, columns, Openness.OPEN);
    }
}
