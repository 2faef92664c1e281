package org.stagewatch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.WatchlistFile;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.DiagnosticRenderer;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.type.Datetime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch query`: runs KQL over telemetry.
@Command(
        name = "query",
        description = "Runs a KQL query over telemetry and prints its rows, those of each table that it gives in turn.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KQL", arity = "0..1", description = "The query.")
    private @Nullable String text;

    @Option(names = "-f", paramLabel = "FILE", description = "Read the query from a file.")
    private @Nullable Path file;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Telemetry to query: files, folders or archives. May be given several times.")
    private List<Path> data = List.of();

    @Option(names = "--catalog", paramLabel = "FILE", description = "Tables that queries may use, as JSON.")
    private @Nullable Path catalogFile;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The instant of now(), such as 2026-01-31T12:00:00Z. Default: the clock.")
    private @Nullable Instant now;

    @Option(
            names = "--format",
            description = "How rows are printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private RowFormat format = RowFormat.TABLE;

    @Option(
            names = "--watchlist",
            paramLabel = "FILE",
            description = "A watchlist as CSV, named after its file, for _GetWatchlist.")
    private List<Path> watchlists = List.of();

    @Option(names = "--batch", description = "Read queries from standard input, one JSON object a line.")
    private boolean isBatch;

    @Option(names = "--show-sql", description = "Print the SQL of the query instead of running it.")
    private boolean isSqlShown;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @ParentCommand
    private Main program = new Main(Terminal.PIPE, new Interruption());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BackendException {
        long instant = Datetime.fromInstant(now == null ? InstantSource.system().instant() : now);
        DetectionSet lists = DetectionSet.EMPTY;
        for (Path watchlist : watchlists) {
            lists = lists.with(new WatchlistFile(watchlist).read());
        }
        PrintWriter err = spec.commandLine().getErr();
        lists.diagnostics().forEach(err::println);
        if (lists.hasErrors()) {
            return ExitStatus.ERROR;
        }
        if (isBatch) {
            try (QueryRunner runner = QueryRunner.open(data, lists.watchlists(), catalogFile, instant, engine)) {
                return batch(runner);
            }
        }
        try (Interruption.Watch _ = program.interruption().hold();
                QueryRunner runner = QueryRunner.open(data, lists.watchlists(), catalogFile, instant, engine)) {
            return single(runner);
        }
    }

    private int single(QueryRunner runner) throws IOException, BackendException {
        SourceText source = source();
        PrintWriter err = spec.commandLine().getErr();
        if (source == null) {
            err.println("stagewatch query: give a query, or a file that holds one with -f");
            return ExitStatus.ERROR;
        }
        PrintWriter out = spec.commandLine().getOut();
        runner.loadSummary().forEach(err::println);
        List<Kql.CompiledTable> tables = runner.compileTables(source);
        List<Diagnostic> diagnostics = tables.stream()
                .flatMap(table -> table.compilation().diagnostics().stream())
                .distinct()
                .toList();
        if (!diagnostics.isEmpty()) {
            err.println(new DiagnosticRenderer(source).render(diagnostics));
        }
        if (tables.stream().anyMatch(table -> table.compilation() instanceof Compilation.Rejected)) {
            return ExitStatus.ERROR;
        }
        for (int index = 0; index < tables.size(); index++) {
            if (format == RowFormat.TABLE) {
                out.print(index == 0 ? "" : System.lineSeparator());
                out.print(title(tables.get(index)));
            }
            if (tables.get(index).compilation() instanceof Compilation.Compiled(var _, var plan, var sql, var _)) {
                print(runner, plan, sql);
            }
        }
        out.flush();
        return ExitStatus.FINE;
    }

    /// A line with what the query calls a table; empty if it doesn't say.
    private static String title(Kql.CompiledTable table) {
        return table.name() == null ? "" : table.name() + ":" + System.lineSeparator();
    }

    private void print(QueryRunner runner, Plan plan, SqlText sql) throws BackendException {
        PrintWriter out = spec.commandLine().getOut();
        if (isSqlShown) {
            out.println(sql.text());
            return;
        }
        Terminal terminal = program.terminal();
        try (RowCursor rows = runner.run(plan, sql);
                Interruption.Watch _ = program.interruption().watch(rows::cancel);
                Progress _ = Progress.show(rows, spec.commandLine().getErr(), terminal)) {
            format.print(rows, out, terminal.width());
        }
    }

    private @Nullable SourceText source() throws IOException {
        if (file != null) {
            return new SourceText(file.toString(), Files.readString(file));
        }
        return text == null ? null : new SourceText("query", text);
    }

    private int batch(QueryRunner runner) throws IOException, BackendException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BatchAnswer answers = new BatchAnswer(runner, program.interruption());
        int status = ExitStatus.FINE;
        while (true) {
            try {
                BatchQuery query = BatchQuery.read(lines);
                if (query == null) {
                    return status;
                }
                if (program.interruption().isRequested()) {
                    throw new BackendException.Cancelled();
                }
                out.println(answers.to(query));
                out.flush();
            } catch (BatchQuery.BadLine e) {
                spec.commandLine().getErr().println(e.getMessage());
                status = ExitStatus.ERROR;
            }
        }
    }
}
