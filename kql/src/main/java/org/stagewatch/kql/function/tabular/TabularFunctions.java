package org.stagewatch.kql.function.tabular;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// The functions that stand behind tabular operators.
public final class TabularFunctions {
    public static final List<FunctionDefinition> ALL =
            List.of(new SeriesAxis(), new SeriesEnd(), new SeriesPlace(), new SeriesValues());

    private TabularFunctions() {}
}
