/// Writes a plan as SQL of a dialect.
@NullMarked
package org.stagewatch.kql.sql;

import org.jspecify.annotations.NullMarked;
