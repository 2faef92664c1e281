package org.stagewatch.kql.function;

/// A scalar function, one class for each; the family's list (`StringFunctions.ALL`) names it.
@FunctionalInterface
public interface FunctionDefinition {
    ScalarFunction define();
}
