package org.stagewatch.kql.function;

/// An aggregation function, one class for each; `AggregateFunctions.ALL` names it.
@FunctionalInterface
public interface AggregateDefinition {
    AggregateFunction define();
}
