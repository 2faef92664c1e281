package org.stagewatch.kql.bind;

import java.util.Map;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.ParsedQuery;
import org.stagewatch.kql.syntax.Parser;

/// What an operator means, said in KQL over a table called `source`, or over several tables.
///
/// The names in it are its own: it sees nothing of the query in which it is used.
final class Meaning {
    private final String query;

    Meaning(String query) {
        this.query = query;
    }

    /// @param values what the names of values in the query stand for
    /// @param place where the operator stands, for what is reported
    Rows over(Rows source, Map<String, ScalarExpression> values, Binding binding, Span place) {
        return over(Map.of("source", source), values, binding, place);
    }

    /// @param tables what the names of tables in the query stand for
    Rows over(Map<String, Rows> tables, Map<String, ScalarExpression> values, Binding binding, Span place) {
        if (tables.values().stream().anyMatch(Rows::isBroken)) {
            return Rows.broken();
        }
        ParsedQuery parsed = new Parser().parse(new SourceText("meaning", query));
        if (parsed.hasErrors()) {
            throw new IllegalStateException("a query of ours has errors: " + parsed.diagnostics());
        }
        Scope scope = Scope.EMPTY;
        for (Map.Entry<String, Rows> table : tables.entrySet()) {
            SharedRows shared = binding.share(table.getKey(), table.getValue(), Plan.Reuse.FREE);
            scope = scope.with(table.getKey(), new Symbol.Tabular(shared));
        }
        for (Map.Entry<String, ScalarExpression> value : values.entrySet()) {
            scope = scope.with(value.getKey(), new Symbol.Scalar(value.getValue(), 1));
        }
        return switch (new StatementBinder(binding).body(parsed.query().statements(), scope, place)) {
            case BoundResult.Table(var rows) -> rows;
            case BoundResult.OfGraph _, BoundResult.Value _, BoundResult.Nothing _ -> Rows.broken();
        };
    }
}
