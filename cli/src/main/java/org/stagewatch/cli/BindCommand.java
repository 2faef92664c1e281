package org.stagewatch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.telemetry.schema.CatalogFile;
import org.stagewatch.telemetry.schema.TableSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stagewatch bind`: names and types of queries, without running them.
@Command(
        name = "bind",
        description = "Checks queries against a catalog and says what their columns are, or what is wrong with them.",
        mixinStandardHelpOptions = true)
final class BindCommand implements Callable<Integer> {
    @Option(
            names = "--batch",
            required = true,
            description = "Read queries from standard input, one JSON object a line.")
    private boolean isBatch;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "The tables and columns that queries may use, as JSON.")
    private @Nullable Path catalogFile;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The instant of now(), such as 2026-01-31T12:00:00Z.")
    private @Nullable Instant now;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Catalog catalog = catalogFile == null ? TableSchemas.load().catalog() : new CatalogFile(catalogFile).read();
        Kql kql = new Kql(catalog);
        long instant = Datetime.fromInstant(now == null ? InstantSource.system().instant() : now);
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int status = isBatch ? ExitStatus.FINE : ExitStatus.ERROR;
        while (true) {
            try {
                BatchQuery query = BatchQuery.read(lines);
                if (query == null) {
                    out.flush();
                    return status;
                }
                out.println(line(query, kql.bind(new SourceText(query.id(), query.query()), instant)));
            } catch (BatchQuery.BadLine e) {
                spec.commandLine().getErr().println(e.getMessage());
                status = ExitStatus.ERROR;
            }
        }
    }

    private static String line(BatchQuery query, BoundQuery bound) {
        JsonLine json = new JsonLine()
                .open('{')
                .key("id")
                .text(query.id())
                .key("columns")
                .open('[');
        for (Column column : bound.columns()) {
            json.open('{')
                    .key("name")
                    .text(column.name())
                    .key("type")
                    .text(column.type().kqlName())
                    .close('}');
        }
        json.close(']').key("diagnostics").open('[');
        for (Diagnostic diagnostic : bound.diagnostics()) {
            json.open('{')
                    .key("code")
                    .text(diagnostic.code())
                    .key("severity")
                    .text(diagnostic.severity().label())
                    .key("message")
                    .text(diagnostic.message())
                    .key("start")
                    .number(diagnostic.span().start())
                    .key("length")
                    .number(diagnostic.span().length())
                    .close('}');
        }
        return json.close(']').close('}').toString();
    }
}
