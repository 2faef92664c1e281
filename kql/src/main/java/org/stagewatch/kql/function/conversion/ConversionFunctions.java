package org.stagewatch.kql.function.conversion;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.type.ScalarType;

/// The functions that change a value's type or choose among values.
public final class ConversionFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new ToType(ScalarType.BOOL),
            new ToType(ScalarType.INT),
            new ToType(ScalarType.LONG),
            new ToType(ScalarType.REAL),
            new ToType(ScalarType.DECIMAL),
            new ToType(ScalarType.STRING),
            new ToType(ScalarType.DATETIME),
            new ToType(ScalarType.TIMESPAN),
            new ToType(ScalarType.GUID),
            new ParseJson(),
            new GetType(),
            new IsNull(false),
            new IsNull(true),
            new Choice(false),
            new Choice(true),
            new Coalesce(),
            new Greatest(false),
            new Greatest(true));

    private ConversionFunctions() {}
}
