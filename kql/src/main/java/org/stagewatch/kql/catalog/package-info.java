/// The tables, columns and service functions that a query may see.
@NullMarked
package org.stagewatch.kql.catalog;

import org.jspecify.annotations.NullMarked;
