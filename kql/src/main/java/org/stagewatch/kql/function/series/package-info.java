/// Functions of series: dynamic arrays of numbers, such as `make-series` gives. One file a function; [SeriesFunctions]
/// lists them.
@NullMarked
package org.stagewatch.kql.function.series;

import org.jspecify.annotations.NullMarked;
