package org.stagewatch.kql.sql;

import java.util.List;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.type.ScalarType;

/// A query as SQL, ready for a backend.
///
/// @param text one SELECT statement; its columns are those of `columns`, by position
/// @param columns names and types as KQL has them; values come as [ScalarType] says
/// @param javaFunctions what a backend must register before it runs the text
/// @param instants what stands for `$1`, `$2` and so on in the text, in ticks
public record SqlText(String text, List<ResultColumn> columns, List<JavaFunction> javaFunctions, List<Long> instants) {
    public SqlText {
        columns = List.copyOf(columns);
        javaFunctions = List.copyOf(javaFunctions);
        instants = List.copyOf(instants);
    }

    /// A text with nothing to bind.
    public SqlText(String text, List<ResultColumn> columns, List<JavaFunction> javaFunctions) {
        this(text, columns, javaFunctions, List.of());
    }

    public record ResultColumn(String name, ScalarType type) {}
}
