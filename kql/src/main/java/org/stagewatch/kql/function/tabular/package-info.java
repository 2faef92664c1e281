/// Functions that queries can't name: what tabular operators need for the values of their columns.
@NullMarked
package org.stagewatch.kql.function.tabular;

import org.jspecify.annotations.NullMarked;
