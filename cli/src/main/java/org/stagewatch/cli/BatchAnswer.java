package org.stagewatch.cli;

import java.util.List;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// Answers the queries of a batch, each with one line of JSON: its table with what the user should know of it, or its
/// first error.
final class BatchAnswer {
    /// An error of the engine while a query ran.
    private static final String RUN_TIME = "KQL0601";
    /// A defect of this program; the rest of the batch goes on.
    private static final String DEFECT = "KQL0901";

    private final QueryRunner runner;
    private final Interruption interruption;

    BatchAnswer(QueryRunner runner, Interruption interruption) {
        this.runner = runner;
        this.interruption = interruption;
    }

    String to(BatchQuery query) {
        try {
            return switch (runner.compile(new SourceText(query.id(), query.query()))) {
                case Compilation.Rejected rejected -> rejected(query.id(), rejected);
                case Compilation.Compiled(var _, var plan, var sql, var diagnostics) -> {
                    try (RowCursor rows = runner.run(plan, sql);
                            Interruption.Watch _ = interruption.watch(rows::cancel)) {
                        yield table(query.id(), rows, diagnostics);
                    }
                }
            };
        } catch (BackendException e) {
            return error(query.id(), RUN_TIME, String.valueOf(e.getMessage()), 0, 0);
        } catch (RuntimeException e) {
            return error(query.id(), DEFECT, "a defect of Stagewatch: " + e, 0, 0);
        }
    }

    private static String rejected(String id, Compilation.Rejected rejected) {
        Diagnostic first = rejected.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .orElseThrow();
        return error(
                id,
                first.code(),
                first.message(),
                first.span().start(),
                first.span().length());
    }

    private static String table(String id, RowCursor rows, List<Diagnostic> warnings) throws BackendException {
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
            json.open('[');
            for (int index = 0; index < rows.columns().size(); index++) {
                json.raw(new Cell(rows.columns().get(index).type(), rows.value(index)).json());
            }
            json.close(']');
        }
        json.close(']');
        if (!warnings.isEmpty()) {
            addWarnings(json, warnings);
        }
        return json.close('}').toString();
    }

    private static void addWarnings(JsonLine json, List<Diagnostic> warnings) {
        json.key("warnings").open('[');
        for (Diagnostic warning : warnings) {
            json.open('{')
                    .key("code")
                    .text(warning.code())
                    .key("message")
                    .text(warning.message())
                    .key("start")
                    .number(warning.span().start())
                    .key("length")
                    .number(warning.span().length())
                    .close('}');
        }
        json.close(']');
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
