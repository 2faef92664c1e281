/// Operators between scalar values, as functions named by the operator's text.
@NullMarked
package org.stagewatch.kql.function.operator;

import org.jspecify.annotations.NullMarked;
