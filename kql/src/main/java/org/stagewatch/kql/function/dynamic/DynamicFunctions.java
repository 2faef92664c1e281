package org.stagewatch.kql.function.dynamic;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of dynamic values: arrays, property bags and what is inside them.
public final class DynamicFunctions {
    public static final List<FunctionDefinition> ALL = List.of(new ToDynamic());

    private DynamicFunctions() {}
}
