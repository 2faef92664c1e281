package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;

/// Whether an aggregation looks at all rows of a group or at those where a predicate holds: `sum` and `sumif`.
///
/// Templates have `{filter}` behind the call of the SQL aggregate.
enum Condition {
    NONE("", List.of()),
    PREDICATE(
            " FILTER (WHERE {predicate})",
            List.of(parameter("predicate", BOOL, "Which rows count; where it is null, a row does not.")));

    private final String filter;
    private final List<Parameter> parameters;

    Condition(String filter, List<Parameter> parameters) {
        this.filter = filter;
        this.parameters = parameters;
    }

    /// The parameters of a call: those given, and then the predicate if there is one.
    List<Parameter> parameters(Parameter... values) {
        return Stream.concat(Stream.of(values), parameters.stream()).toList();
    }

    String applyTo(String template) {
        return template.replace("{filter}", filter);
    }

    /// As [#applyTo], where a value that is null is left out too.
    String applyToNonNull(String template) {
        String nonNull = this == NONE
                ? " FILTER (WHERE {expr} IS NOT NULL)"
                : " FILTER (WHERE {predicate} AND {expr} IS NOT NULL)";
        return template.replace("{filter}", nonNull);
    }

    /// The same SQL on every dialect, with this condition.
    Implementation sqlOf(String template) {
        return sql(applyTo(template));
    }

    Implementation sqlOf(Dialect dialect, String template) {
        return sql(dialect, applyTo(template));
    }
}
