package org.stagewatch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.Datetime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stagewatch query`: runs KQL over telemetry.
@Command(
        name = "query",
        description = "Runs a KQL query over telemetry and prints its rows.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KQL", arity = "0..1", description = "The query.")
    private @Nullable String text;

    @Option(names = "--batch", description = "Read queries from standard input, one JSON object a line.")
    private boolean isBatch;

    @Option(names = "--catalog", paramLabel = "FILE", description = "Tables that queries may use, as JSON.")
    private @Nullable Path catalogFile;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The instant of now(), such as 2026-01-31T12:00:00Z.")
    private @Nullable Instant now;

    @Option(names = "--show-sql", description = "Print the SQL of the query instead of running it.")
    private boolean isSqlShown;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BackendException {
        Catalog catalog = catalogFile == null ? Catalog.empty() : CatalogFile.read(catalogFile);
        long instant = Datetime.fromInstant(now == null ? InstantSource.system().instant() : now);
        try (QueryRunner runner = new QueryRunner(catalog, instant)) {
            return isBatch ? batch(runner) : single(runner);
        }
    }

    private int single(QueryRunner runner) throws BackendException {
        PrintWriter out = spec.commandLine().getOut();
        switch (runner.compile(new SourceText("query", text == null ? "" : text))) {
            case Compilation.Rejected(var _, var diagnostics) -> {
                diagnostics.forEach(diagnostic -> spec.commandLine().getErr().println(diagnostic));
                return ExitStatus.ERROR;
            }
            case Compilation.Compiled(var _, var plan, var sql, var _) -> {
                if (isSqlShown) {
                    out.println(sql.text());
                    return ExitStatus.FINE;
                }
                try (RowCursor rows = runner.run(plan, sql)) {
                    while (rows.next()) {
                        out.println(row(rows));
                    }
                }
                return ExitStatus.FINE;
            }
        }
    }

    private int batch(QueryRunner runner) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int status = ExitStatus.FINE;
        while (true) {
            try {
                BatchQuery query = BatchQuery.read(lines);
                if (query == null) {
                    out.flush();
                    return status;
                }
                out.println(answer(runner, query));
                out.flush();
            } catch (BatchQuery.BadLine e) {
                spec.commandLine().getErr().println(e.getMessage());
                status = ExitStatus.ERROR;
            }
        }
    }

    private static String answer(QueryRunner runner, BatchQuery query) {
        return switch (runner.compile(new SourceText(query.id(), query.query()))) {
            case Compilation.Rejected(var _, var diagnostics) -> {
                Diagnostic first = diagnostics.stream()
                        .filter(Diagnostic::isError)
                        .findFirst()
                        .orElseThrow();
                yield error(
                        query.id(),
                        first.code(),
                        first.message(),
                        first.span().start(),
                        first.span().length());
            }
            case Compilation.Compiled(var _, var plan, var sql, var _) -> {
                try (RowCursor rows = runner.run(plan, sql)) {
                    yield table(query.id(), rows);
                } catch (BackendException e) {
                    yield error(query.id(), "KQL0600", String.valueOf(e.getMessage()), 0, 0);
                }
            }
        };
    }

    private static String table(String id, RowCursor rows) throws BackendException {
        JsonLine json =
                new JsonLine().open('{').key("id").text(id).key("columns").open('[');
        for (ResultColumn column : rows.columns()) {
            json.open('{')
                    .key("name")
                    .text(column.name())
                    .key("type")
                    .text(column.type().kqlName())
                    .close('}');
        }
        json.close(']').key("rows").open('[');
        while (rows.next()) {
            json.raw(row(rows));
        }
        return json.close(']').close('}').toString();
    }

    private static String row(RowCursor rows) {
        JsonLine json = new JsonLine().open('[');
        List<ResultColumn> columns = rows.columns();
        for (int index = 0; index < columns.size(); index++) {
            json.raw(new Cell(columns.get(index).type(), rows.value(index)).json());
        }
        return json.close(']').toString();
    }

    private static String error(String id, String code, String message, int start, int length) {
        return new JsonLine()
                .open('{')
                .key("id")
                .text(id)
                .key("error")
                .open('{')
                .key("code")
                .text(code)
                .key("message")
                .text(message)
                .key("start")
                .number(start)
                .key("length")
                .number(length)
                .close('}')
                .close('}')
                .toString();
    }
}
