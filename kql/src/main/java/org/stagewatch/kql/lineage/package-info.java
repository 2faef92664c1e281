/// Which stored rows caused each result row: a plan rewrite that carries the keys of the rows along.
@NullMarked
package org.stagewatch.kql.lineage;

import org.jspecify.annotations.NullMarked;
