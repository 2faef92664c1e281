package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Query;
import org.stagewatch.kql.type.ScalarType;

/// Turns a syntax tree into a typed plan.
public final class Binder {
    private final Catalog catalog;
    private final FunctionLibrary library;
    private final long now;
    private final @Nullable DataQuestions questions;

    /// @param now the instant of `now()`, in ticks: one for the whole query
    /// @param questions null if the data can't be asked
    public Binder(Catalog catalog, FunctionLibrary library, long now, @Nullable DataQuestions questions) {
        this.catalog = catalog;
        this.library = library;
        this.now = now;
        this.questions = questions;
    }

    /// @param dialects the query must be possible on one of them
    public BoundQuery bind(Query query, Set<Dialect> dialects) {
        Binding binding = new Binding(catalog, library, now, dialects, questions);
        BoundResult result = new StatementBinder(binding).query(query);
        return switch (result) {
            case BoundResult.Table(var rows) -> bound(binding, rows);
            case BoundResult.OfGraph _ -> {
                binding.refuse(GraphProblems.graphWhereTable(
                        query.statements().getLast().span()));
                yield new BoundQuery(null, List.of(), binding.diagnostics().all());
            }
            case BoundResult.Nothing _ ->
                new BoundQuery(null, List.of(), binding.diagnostics().all());
            case BoundResult.Value(var value) -> {
                if (value.type() != ScalarType.ERROR) {
                    binding.refuse(Problems.scalarWhereTable(
                            query.statements().getLast().span()));
                }
                yield new BoundQuery(null, List.of(), binding.diagnostics().all());
            }
        };
    }

    private static BoundQuery bound(Binding binding, Rows rows) {
        boolean isWhole = !rows.isBroken() && !binding.diagnostics().hasErrors() && !binding.isLeftOpen();
        Plan plan = null;
        if (isWhole) {
            plan = rows.order().isEmpty() ? rows.plan() : new Plan.Sort(rows.plan(), rows.order());
        }
        return new BoundQuery(plan, rows.visible(), binding.diagnostics().all());
    }
}
