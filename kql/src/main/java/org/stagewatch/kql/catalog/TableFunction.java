package org.stagewatch.kql.catalog;

import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// A function of a service that returns a table, such as `imAuditEvent()`; it has no rows here unless data fills it.
public record TableFunction(String name, List<FunctionParameter> parameters, Table result) {
    public TableFunction {
        parameters = List.copyOf(parameters);
    }

    /// A named, optional parameter.
    public record FunctionParameter(String name, ScalarType type) {}
}
