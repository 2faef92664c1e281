/// Functions that change a value's type or choose among values.
@NullMarked
package org.stagewatch.kql.function.conversion;

import org.jspecify.annotations.NullMarked;
