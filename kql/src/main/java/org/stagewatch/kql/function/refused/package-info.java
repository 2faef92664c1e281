/// Functions that bind, so that a query's verdict is known, but that nothing here can run.
@NullMarked
package org.stagewatch.kql.function.refused;

import org.jspecify.annotations.NullMarked;
