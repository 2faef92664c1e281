package org.stagewatch.detection.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.ResultRow;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.spec.RowOrder;
import org.stagewatch.spec.SpecDocument;
import org.stagewatch.spec.SpecDocument.Fence;
import org.stagewatch.spec.SpecDocument.Section;
import org.stagewatch.spec.SpecFormatException;
import org.stagewatch.spec.TableComparison;
import org.stagewatch.spec.TableReader;

/// Runs a detection's `tests.spec.md`. Each case has a database of its own.
///
/// Beside the fences of an [OpenCase] there is `findings`: the table that is wanted, of which only the listed columns
/// are
/// compared, or `none`.
public final class DetectionTests {
    public static final String FILE = "tests.spec.md";

    private final Catalog catalog;
    private final List<Watchlist> watchlists;

    public DetectionTests(Catalog catalog, List<Watchlist> watchlists) {
        this.catalog = catalog;
        this.watchlists = List.copyOf(watchlists);
    }

    /// The detection's cases; none if it has no tests.
    public List<CaseResult> run(Detection detection) throws IOException {
        Path file = file(detection);
        return file == null ? List.of() : run(detection, file);
    }

    /// The cases of a file.
    List<CaseResult> run(Detection detection, Path file) throws IOException {
        try {
            SpecDocument document = SpecDocument.read(file.toString(), Files.readString(file));
            List<CaseResult> results = new ArrayList<>();
            for (Section section : document.sections()) {
                String failure = failure(detection, document.file(), section);
                results.add(
                        new CaseResult(detection.id(), document.file(), section.line(), section.heading(), failure));
            }
            return results;
        } catch (SpecFormatException e) {
            return List.of(new CaseResult(detection.id(), file.toString(), 1, FILE, e.getMessage()));
        }
    }

    /// Where the detection's cases are; null if it has none.
    static @Nullable Path file(Detection detection) {
        Path folder = detection.folder();
        Path file = folder == null ? null : folder.resolve(FILE);
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    /// What is wrong with one case, or null.
    @Nullable
    String failure(Detection detection, String file, Section section) {
        try {
            return failure(file, section, run(detection, file, section, null));
        } catch (SpecFormatException | BackendException e) {
            return e.getMessage();
        }
    }

    /// Runs a detection over the rows of a case.
    ///
    /// @param replacement takes the place of a watchlist of the case; null for none
    /// @throws SpecFormatException if the case can't be read
    DetectionRun run(Detection detection, String file, Section section, @Nullable Watchlist replacement)
            throws BackendException {
        try (OpenCase open = open(file, section, replacement)) {
            return open.run(detection);
        }
    }

    /// The case, to run more than one query over its rows.
    OpenCase open(String file, Section section, @Nullable Watchlist replacement) throws BackendException {
        return OpenCase.open(file, section, new OpenCase.Surroundings(catalog, watchlists, replacement));
    }

    /// What is wrong with what a case's query found, or null.
    static @Nullable String failure(String file, Section section, DetectionRun run) {
        Fence wanted = section.fences().stream()
                .filter(fence -> fence.kind().equals("findings"))
                .reduce((_, last) -> last)
                .orElse(null);
        return wanted == null ? "the case does not say which findings it wants" : compare(file, wanted, run);
    }

    private static @Nullable String compare(String file, Fence wanted, DetectionRun run) {
        return switch (run) {
            case DetectionRun.Rejected(var _, var diagnostics) ->
                diagnostics.stream().map(FileDiagnostic::toString).collect(Collectors.joining("\n"));
            case DetectionRun.Failed(var _, var reason) -> reason;
            case DetectionRun.Done done -> {
                if (wanted.text().strip().equals("none")) {
                    yield done.rows().isEmpty()
                            ? null
                            : "wanted no findings, got " + done.rows().size() + ", the first: "
                                    + text(done.rows().getFirst());
                }
                ResultTable table = new TableReader(file).read(wanted);
                if (done.rows().isEmpty()) {
                    yield "wanted " + table.rows().size() + " findings, got none";
                }
                for (ResultColumn column : table.columns()) {
                    if (!done.rows().getFirst().cells().containsKey(column.name())) {
                        yield "the findings have no column `" + column.name() + "`";
                    }
                }
                yield new TableComparison(table, RowOrder.ANY).difference(chosen(table.columns(), done.rows()));
            }
        };
    }

    /// The rows with these columns only, with the types they have.
    private static ResultTable chosen(List<ResultColumn> columns, List<ResultRow> rows) {
        List<ResultColumn> typed = new ArrayList<>();
        for (ResultColumn column : columns) {
            Cell cell = rows.getFirst().cells().get(column.name());
            typed.add(new ResultColumn(column.name(), cell == null ? column.type() : cell.type()));
        }
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (ResultRow row : rows) {
            List<@Nullable Object> chosen = new ArrayList<>();
            for (ResultColumn column : columns) {
                Cell cell = row.cells().get(column.name());
                chosen.add(cell == null ? null : cell.value());
            }
            values.add(chosen);
        }
        return ResultTable.of(typed, values);
    }

    private static String text(ResultRow row) {
        return row.cells().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                .collect(Collectors.joining(", "));
    }
}
