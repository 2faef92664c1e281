package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// A parameter of a function or of `declare query_parameters`: `limit: long = 10`, `T: (Name: string)` or `T: (*)`.
public record ParameterDeclaration(
        Span span, Name name, Kind kind, @Nullable Expression defaultValue) implements SyntaxNode {
    /// What a parameter takes.
    public sealed interface Kind {
        record Scalar(ScalarType type) implements Kind {}

        /// A table with at least these columns.
        record Table(List<ColumnDeclaration> columns) implements Kind {
            public Table {
                columns = List.copyOf(columns);
            }
        }

        /// `(*)`: a table with any columns.
        record AnyTable() implements Kind {}
    }
}
