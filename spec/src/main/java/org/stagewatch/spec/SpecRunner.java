package org.stagewatch.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.BackendQuestions;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Compilation.Compiled;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.PlanText;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Severity;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.spec.SpecCase.Expectation;
import org.stagewatch.spec.SpecCase.Stage;

/// Runs cases on a backend and says what differs from what they claim.
public final class SpecRunner {
    private static final int LARGEST_RESULT = 10_000;

    private final Kql kql;
    private final Backend backend;
    private final long now;

    /// @param now the instant of `now()`, in ticks
    public SpecRunner(Kql kql, Backend backend, long now) {
        this.kql = kql.asking(new BackendQuestions(backend));
        this.backend = backend;
        this.now = now;
    }

    /// What is wrong, for a person to read. Null if all claims hold.
    public @Nullable String failure(SpecCase specCase) {
        Compilation compilation = compile(specCase);
        List<String> problems = new ArrayList<>();
        specCase.expectations().forEach(expectation -> {
            String problem = problem(expectation, compilation);
            if (problem != null) {
                problems.add(problem);
            }
        });
        String skipReason = skipReason(specCase);
        if (skipReason != null) {
            return problems.isEmpty() ? "the case passes, though it is skipped because: " + skipReason : null;
        }
        return problems.isEmpty() ? null : String.join("\n\n", problems) + "\n\n" + context(compilation);
    }

    private Compilation compile(SpecCase specCase) {
        return kql.compile(new SourceText(specCase.name(), specCase.query().strip()), now, backend.dialect());
    }

    /// What the claims of a case would have to be to hold, one text for each; null where nobody may record it, or
    /// there is nothing to record.
    List<@Nullable String> actual(SpecCase specCase) {
        Compilation compilation = compile(specCase);
        List<SpecCase.Problem> problems = new ArrayList<>(compilation.diagnostics().stream()
                .map(diagnostic -> SpecCase.Problem.of(diagnostic, compilation.source()))
                .toList());
        List<@Nullable String> texts = new ArrayList<>();
        for (Expectation expectation : specCase.expectations()) {
            texts.add(
                    switch (expectation) {
                        case SpecCase.Rows _, SpecCase.Skip _ -> null;
                        case SpecCase.Problem problem -> takeFirst(problem.severity(), problems);
                        case SpecCase.PlanShape(var stage, var _) -> plan(stage, compilation);
                        case SpecCase.Sql sql ->
                            sql.dialect().equals(backendName()) && compilation instanceof Compiled compiled
                                    ? compiled.sql().text().strip()
                                    : null;
                    });
        }
        return texts;
    }

    private static @Nullable String takeFirst(Severity severity, List<SpecCase.Problem> problems) {
        for (SpecCase.Problem problem : problems) {
            if (problem.severity() == severity) {
                problems.remove(problem);
                return problem.text();
            }
        }
        return null;
    }

    private @Nullable String skipReason(SpecCase specCase) {
        return specCase.expectations().stream()
                .filter(SpecCase.Skip.class::isInstance)
                .map(SpecCase.Skip.class::cast)
                .filter(skip -> skip.backend().equals(backendName()))
                .map(SpecCase.Skip::reason)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String problem(Expectation expectation, Compilation compilation) {
        return switch (expectation) {
            case SpecCase.Rows rows -> wrongRows(rows, compilation);
            case SpecCase.Problem problem -> missingProblem(problem, compilation);
            case SpecCase.PlanShape plan -> wrongPlan(plan, compilation);
            case SpecCase.Sql sql -> wrongSql(sql, compilation);
            case SpecCase.Skip _ -> null;
        };
    }

    private @Nullable String wrongRows(SpecCase.Rows rows, Compilation compilation) {
        if (!(compilation instanceof Compiled compiled)) {
            return "the query is rejected:\n" + diagnostics(compilation);
        }
        try (RowCursor cursor = backend.run(compiled.sql())) {
            ResultTable got = ResultTable.read(cursor, LARGEST_RESULT);
            String difference = new TableComparison(rows.table(), rows.order()).difference(got);
            return difference == null ? null : "the result differs (- wanted, + got):\n" + difference;
        } catch (BackendException | IllegalStateException e) {
            return "the query fails: " + e.getMessage();
        }
    }

    private static @Nullable String missingProblem(SpecCase.Problem problem, Compilation compilation) {
        boolean isThere = compilation.diagnostics().stream()
                .anyMatch(diagnostic ->
                        SpecCase.Problem.of(diagnostic, compilation.source()).equals(problem));
        return isThere
                ? null
                : "the " + problem.severity().label() + " is missing: " + problem.text() + "\ngot:\n"
                        + diagnostics(compilation);
    }

    private @Nullable String wrongPlan(SpecCase.PlanShape wanted, Compilation compilation) {
        String got = plan(wanted.stage(), compilation);
        if (got == null) {
            return "the query is rejected:\n" + diagnostics(compilation);
        }
        return got.equals(wanted.text()) ? null : "the plan differs, wanted:\n" + wanted.text() + "\ngot:\n" + got;
    }

    /// The plan as text; null if the query is rejected.
    private @Nullable String plan(Stage stage, Compilation compilation) {
        if (!(compilation instanceof Compiled compiled)) {
            return null;
        }
        Plan plan = switch (stage) {
            case BOUND -> kql.bind(compilation.source(), now, backend.dialect()).plan();
            case OPTIMIZED -> compiled.plan();
        };
        return plan == null ? null : PlanText.of(plan).strip();
    }

    private @Nullable String wrongSql(SpecCase.Sql sql, Compilation compilation) {
        if (!sql.dialect().equals(backendName())) {
            return null;
        }
        if (!(compilation instanceof Compiled compiled)) {
            return "the query is rejected:\n" + diagnostics(compilation);
        }
        return compiled.sql().text().strip().equals(sql.text()) ? null : "the SQL differs";
    }

    private String backendName() {
        return backend.dialect().name().toLowerCase(Locale.ROOT);
    }

    private static String context(Compilation compilation) {
        String query = "query:\n" + compilation.source().text();
        return compilation instanceof Compiled compiled
                ? query + "\n\nSQL:\n" + compiled.sql().text()
                : query;
    }

    private static String diagnostics(Compilation compilation) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            String hint = diagnostic.severity() == Severity.ERROR
                    ? ""
                    : diagnostic.severity().label() + " ";
            text.append(hint)
                    .append(SpecCase.Problem.of(diagnostic, compilation.source())
                            .text())
                    .append('\n');
        }
        return text.toString();
    }
}
