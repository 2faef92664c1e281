/// The aggregation functions. One file a function; [AggregateFunctions] lists them.
@NullMarked
package org.stagewatch.kql.function.aggregate;

import org.jspecify.annotations.NullMarked;
