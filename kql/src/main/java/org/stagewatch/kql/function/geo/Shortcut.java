package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S1Interval;
import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.List;

/// The directions in which a geodesic from a point passes through some discs and beside others.
///
/// Source: the idea of Imai and Iri's algorithm for the simplification of chains, in S2's form.
final class Shortcut {
    private static final double ROUNDING = 0.5 * Math.ulp(1.0);

    private final S2Point start;
    private final S2Point xAxis;
    private final S2Point yAxis;
    private final List<Avoided> waiting = new ArrayList<>();
    private S1Interval directions = S1Interval.full();

    /// Directions that lead through a disc, or past it on the wrong side.
    private record Avoided(S1Interval interval, boolean isLeft) {}

    Shortcut(S2Point start) {
        this.start = start;
        double x = Math.abs(start.getX());
        double y = Math.abs(start.getY());
        double z = Math.abs(start.getZ());
        S2Point least = x < y
                ? (x < z ? new S2Point(1, 0, 0) : new S2Point(0, 0, 1))
                : (y < z ? new S2Point(0, 1, 0) : new S2Point(0, 0, 1));
        yAxis = start.crossProd(least);
        xAxis = yAxis.crossProd(start);
    }

    /// Whether the geodesic may end in a point.
    boolean mayEnd(S2Point end) {
        double direction = direction(end);
        return start.angle(end) <= Math.PI / 2
                && directions.contains(direction)
                && waiting.stream().noneMatch(avoided -> avoided.interval.contains(direction));
    }

    /// Wants a disc to be passed through; false if that can't be.
    boolean through(S2Point center, double radius) {
        double width = halfWidth(center, radius, -1);
        if (width >= Math.PI) {
            return true;
        }
        if (width < 0) {
            directions = S1Interval.empty();
            return false;
        }
        directions =
                directions.intersection(S1Interval.fromPoint(direction(center)).expanded(width));
        waiting.forEach(this::leaveOut);
        waiting.clear();
        return !directions.isEmpty();
    }

    /// Wants a disc to stay on one side; false if that can't be.
    boolean beside(S2Point center, double radius, boolean isLeft) {
        double width = halfWidth(center, radius, 1);
        if (width >= Math.PI) {
            directions = S1Interval.empty();
            return false;
        }
        double direction = direction(center);
        Avoided avoided = new Avoided(
                new S1Interval(
                        Math.IEEEremainder(direction - (isLeft ? width : Math.PI / 2), 2 * Math.PI),
                        Math.IEEEremainder(direction + (isLeft ? Math.PI / 2 : width), 2 * Math.PI)),
                isLeft);
        if (directions.isFull()) {
            waiting.add(avoided);
            return true;
        }
        leaveOut(avoided);
        return !directions.isEmpty();
    }

    private void leaveOut(Avoided avoided) {
        if (!directions.contains(avoided.interval)) {
            directions = directions.intersection(avoided.interval.complement());
        } else if (avoided.isLeft) {
            directions = new S1Interval(directions.lo(), avoided.interval.lo());
        } else {
            directions = new S1Interval(avoided.interval.hi(), directions.hi());
        }
    }

    private double direction(S2Point point) {
        return Math.atan2(point.dotProd(yAxis), point.dotProd(xAxis));
    }

    /// Half the angle under which a disc is seen, rounded; at least π if it holds the start.
    private double halfWidth(S2Point center, double radius, int rounding) {
        double radius2 = Snapping.length2(radius);
        double distance2 = start.getDistance2(center) - 64 * ROUNDING * ROUNDING * rounding;
        if (distance2 <= radius2) {
            return Math.PI;
        }
        double width = Math.asin(Math.sqrt(radius2 * (1 - 0.25 * radius2) / (distance2 * (1 - 0.25 * distance2))));
        return width + rounding * (24 * ROUNDING + 17 * ROUNDING * width);
    }
}
