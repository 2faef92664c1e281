/// Functions of sketches, the intermediate results of `hll` and `tdigest`. A sketch here holds all that was seen, so
/// that
/// what is read from it is exact: Kusto's own estimates it, and leaves the inner form open.
///
/// A sketch of different values is `{"hll": [hashes]}`, one of a spread is `{"tdigest": type, "values": [...],
/// "weights":
/// [...]}`, and a merged one is an array of those.
@NullMarked
package org.stagewatch.kql.function.sketch;

import org.jspecify.annotations.NullMarked;
