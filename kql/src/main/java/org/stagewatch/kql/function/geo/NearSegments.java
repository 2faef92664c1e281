package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the pairs of segments that may meet, by boxes around them.
final class NearSegments {
    /// More than the distance at which vertices count as equal.
    private static final double MARGIN = 1e-14;

    private static final long MAX_COMPARISONS = 2_000_000_000L;

    private final List<Box> boxes = new ArrayList<>();

    NearSegments(VertexSet vertices, List<Segment> segments) {
        for (int index = 0; index < segments.size(); index++) {
            Segment segment = segments.get(index);
            boxes.add(Box.around(index, vertices.point(segment.from()), vertices.point(segment.to())));
        }
        boxes.sort(Comparator.comparingDouble(Box::minX));
    }

    /// What is done with the numbers of two segments; false ends it.
    @FunctionalInterface
    interface PairAction {
        boolean goOn(int first, int second);
    }

    /// Visits the pairs; false if it ended before the last of them, or there are too many.
    boolean forEachPair(PairAction action) {
        long compared = 0;
        List<Box> open = new ArrayList<>();
        for (Box box : boxes) {
            open.removeIf(other -> other.maxX() < box.minX());
            compared += open.size();
            for (Box other : open) {
                int first = Math.min(box.segment(), other.segment());
                int second = Math.max(box.segment(), other.segment());
                if (box.meets(other) && !action.goOn(first, second)) {
                    return false;
                }
            }
            if (compared > MAX_COMPARISONS) {
                return false;
            }
            open.add(box);
        }
        return true;
    }

    /// A box of space that holds a geodesic.
    private record Box(int segment, double minX, double maxX, double minY, double maxY, double minZ, double maxZ) {
        static Box around(int segment, S2Point from, S2Point to) {
            // The arc rises above its chord by one less the cosine of half the angle between its ends.
            double rise = 1 - from.add(to).norm() / 2 + MARGIN;
            return new Box(
                    segment,
                    Math.min(from.getX(), to.getX()) - rise,
                    Math.max(from.getX(), to.getX()) + rise,
                    Math.min(from.getY(), to.getY()) - rise,
                    Math.max(from.getY(), to.getY()) + rise,
                    Math.min(from.getZ(), to.getZ()) - rise,
                    Math.max(from.getZ(), to.getZ()) + rise);
        }

        boolean meets(Box other) {
            return minY <= other.maxY && other.minY <= maxY && minZ <= other.maxZ && other.minZ <= maxZ;
        }
    }
}
