package org.stagewatch.kql.function.geo;

/// A geodesic from one vertex of a [VertexSet] to another.
///
/// @param id its place in the input; what a cut makes of a segment has the same
/// @param layer which of the inputs it is of
record Segment(int from, int to, int id, int layer) {
    /// A key that it shares with the segment the other way.
    long key() {
        return (long) Math.min(from, to) << 32 | Math.max(from, to);
    }
}
