/// Functions of datetimes and timespans. One file a function; [DatetimeFunctions] lists them.
@NullMarked
package org.stagewatch.kql.function.datetime;

import org.jspecify.annotations.NullMarked;
