/// The backend that runs queries in this process, on DuckDB.
@NullMarked
package org.stagewatch.engine.duckdb;

import org.jspecify.annotations.NullMarked;
