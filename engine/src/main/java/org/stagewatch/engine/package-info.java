/// Runs compiled queries: what a backend is, the rows it gives, and how values are written for people and programs.
///
/// A query is a `SqlText`. [Backend#run] gives a [RowCursor], which streams; [ResultTable] holds a small result
/// whole. The only backend here is DuckDB, in its own package.
@NullMarked
package org.stagewatch.engine;

import org.jspecify.annotations.NullMarked;
