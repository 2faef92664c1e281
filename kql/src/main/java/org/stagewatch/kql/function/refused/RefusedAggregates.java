package org.stagewatch.kql.function.refused;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.SUMMABLE;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.Parameter;

/// The aggregation functions that bind and aren't run: those that make or merge sketches.
public final class RefusedAggregates {
    private static final Parameter COUNTED =
            parameter("expr", oneOf(INT, LONG, DECIMAL, STRING, DATETIME, TIMESPAN, GUID, DYNAMIC), "What is counted.");
    private static final Parameter PREDICATE = parameter("predicate", BOOL, "Which rows count.");
    private static final Parameter ACCURACY = parameter("accuracy", INTEGER, "How exact the sketch is, 0 to 4.");
    private static final Parameter RANKED = parameter("expr", SUMMABLE, "The values.");
    private static final Parameter WEIGHT = parameter("weight", INTEGER, "How often a value counts.");
    private static final Parameter SKETCHED = parameter("sketch", DYNAMIC, "The sketches.");

    public static final List<AggregateDefinition> ALL = List.of(
            new RefusedAggregate(
                    "hll",
                    "hll",
                    "A sketch of the different values of a group.",
                    List.of(List.of(COUNTED), List.of(COUNTED, ACCURACY))),
            new RefusedAggregate(
                    "hll_if",
                    "hll_if",
                    "A sketch of the different values of a group where a predicate is true.",
                    List.of(List.of(COUNTED, PREDICATE), List.of(COUNTED, PREDICATE, ACCURACY))),
            new RefusedAggregate(
                    "hll_merge", "hll_merge", "One sketch made of those of a group.", List.of(List.of(SKETCHED))),
            new RefusedAggregate(
                    "tdigest",
                    "tdigest",
                    "A sketch of how a group's values are spread.",
                    List.of(List.of(RANKED), List.of(RANKED, WEIGHT))),
            new RefusedAggregate(
                    "tdigest_merge",
                    "merge_tdigests",
                    "One sketch made of those of a group.",
                    List.of(List.of(SKETCHED))),
            new RefusedAggregate(
                    "merge_tdigest",
                    "merge_tdigests",
                    "One sketch made of those of a group.",
                    List.of(List.of(SKETCHED))));

    private RefusedAggregates() {}
}
