package org.stagewatch.detection.investigate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.replay.EventStore;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.plan.ScannedTables;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;

/// Asks the questions of the packages about each incident.
public final class Investigator {
    /// What a person reads; the query gives the rest.
    private static final int MOST_ROWS = 50;
    /// What happened next belongs to the answers: egress and clean-up come within the day, as a rule.
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private final EventStore store;
    private final Kql kql;
    private final InvestigationGuide guide;
    private final Instant lastEvent;

    /// @param catalog the store's tables, and those of the watchlists
    /// @param lastEvent of the evidence
    public Investigator(EventStore store, Catalog catalog, InvestigationGuide guide, Instant lastEvent) {
        this.store = store;
        kql = new Kql(catalog);
        this.guide = guide;
        this.lastEvent = lastEvent;
    }

    /// The answers in the order of the questions. A question that the incident has no value for is left out, and one
    /// that can't be answered says why.
    ///
    /// @throws BackendException.Cancelled if somebody stopped it
    public List<Answer> investigate(Incident incident) throws BackendException.Cancelled {
        Map<String, String> values = new IncidentValues(incident).literals();
        Instant later = incident.lastTime().plus(AFTERWARDS);
        Instant asOf = later.isAfter(lastEvent) ? lastEvent.plusSeconds(1) : later;
        List<FilledQuestion> questions = guide.about(incident).stream()
                .map(question -> FilledQuestion.of(question, values))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (FilledQuestion question : questions) {
            answers.add(answer(question, asOf));
        }
        return answers;
    }

    private Answer answer(FilledQuestion question, Instant asOf) throws BackendException.Cancelled {
        SourceText source = new SourceText(question.heading(), question.query());
        Compilation compilation =
                kql.compile(source, Datetime.fromInstant(asOf), store.backend().dialect());
        return switch (compilation) {
            case Compilation.Rejected(var _, var diagnostics) ->
                Answer.failed(
                        question,
                        asOf,
                        diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
            case Compilation.Compiled compiled -> run(question, asOf, compiled);
        };
    }

    private Answer run(FilledQuestion question, Instant asOf, Compilation.Compiled compiled)
            throws BackendException.Cancelled {
        try {
            store.prepare(ScannedTables.of(compiled.plan()));
            try (RowCursor cursor = store.backend().run(compiled.sql())) {
                List<String> columns =
                        cursor.columns().stream().map(column -> column.name()).toList();
                List<List<Cell>> rows = new ArrayList<>();
                boolean hasMore = cursor.next();
                while (hasMore && rows.size() < MOST_ROWS) {
                    rows.add(row(cursor));
                    hasMore = cursor.next();
                }
                return new Answer(
                        question.heading(), question.advice(), question.query(), asOf, columns, rows, hasMore, null);
            }
        } catch (BackendException.Cancelled e) {
            throw e;
        } catch (BackendException e) {
            return Answer.failed(question, asOf, String.valueOf(e.getMessage()));
        }
    }

    private static List<Cell> row(RowCursor cursor) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < cursor.columns().size(); column++) {
            cells.add(new Cell(cursor.columns().get(column).type(), cursor.value(column)));
        }
        return cells;
    }
}
