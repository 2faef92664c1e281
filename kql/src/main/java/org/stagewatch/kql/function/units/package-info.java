/// Conversions between units of measurement. One file a function; [UnitFunctions] lists them.
@NullMarked
package org.stagewatch.kql.function.units;

import org.jspecify.annotations.NullMarked;
