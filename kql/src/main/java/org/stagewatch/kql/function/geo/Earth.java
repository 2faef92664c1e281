package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2;
import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import com.google.common.geometry.S2Predicates;
import java.util.List;

/// Earth as Kusto measures it: a sphere of the mean radius.
final class Earth {
    private static final double RADIUS_METERS = 6_371_010.0;
    /// Of two distances, both from zero to half a great circle, nearer than this in radians: the points are antipodal.
    private static final double ANTIPODAL_RADIANS = 1e-15;

    static final S2Point NORTH_POLE = new S2Point(0, 0, 1);

    private Earth() {}

    static double meters(double radians) {
        return radians * RADIUS_METERS;
    }

    static double squareMeters(double steradians) {
        return steradians * RADIUS_METERS * RADIUS_METERS;
    }

    static S1Angle angle(double meters) {
        return S1Angle.radians(meters / RADIUS_METERS);
    }

    static double distance(S2Point from, S2Point to) {
        return meters(from.angle(to));
    }

    /// The least distance in meters from a point to any of some lines.
    static double distance(S2Point point, List<S2Polyline> lines) {
        double least = Double.POSITIVE_INFINITY;
        for (S2Polyline line : lines) {
            for (int edge = 0; edge < line.numVertices() - 1; edge++) {
                least = Math.min(
                        least,
                        S2EdgeUtil.getDistance(point, line.vertex(edge), line.vertex(edge + 1))
                                .radians());
            }
        }
        return meters(least);
    }

    /// The angle at a point from the direction of one place to that of another, clockwise, 0 up to 2π.
    static double clockwiseAngle(S2Point first, S2Point middle, S2Point last) {
        double angle = S2.angle(first, middle, last);
        boolean isLeft = S2Predicates.sign(first, middle, last) > 0;
        return isLeft ? angle : (2 * Math.PI - angle) % (2 * Math.PI);
    }

    /// Whether a line between two points has one direction: they are neither equal nor opposite.
    static boolean hasDirection(S2Point from, S2Point to) {
        double angle = from.angle(to);
        return angle > 0 && angle < Math.PI - ANTIPODAL_RADIANS;
    }
}
