package org.stagewatch.kql.bind;

import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Name;

/// One column that an item of `extend`, `project`, `print` or their like gives.
///
/// @param span the place of the expression
/// @param given its name if the query gives one
/// @param suggested the name that the expression itself suggests, if it suggests one
/// @param isOneOfSeveral whether the expression gives several columns; such a column takes no other's place
record ColumnItem(
        Span span, @Nullable Name given, @Nullable String suggested, boolean isOneOfSeveral, ScalarExpression value) {}
