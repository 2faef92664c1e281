package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Point;
import org.jspecify.annotations.Nullable;

/// A place on Earth in degrees, and as a point of the unit sphere.
///
/// The way from one to the other is that of S2, but every sine is rounded as precisely as GNU's C library does, so that
/// a place that went there and back shows the same digits as in Kusto.
record Place(double longitude, double latitude) {
    private static final double RADIANS = Math.PI / 180;
    private static final double DEGREES = 180 / Math.PI;

    /// Null if it is off Earth.
    static @Nullable Place of(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? new Place(longitude, latitude) : null;
    }

    static Place of(S2Point point) {
        double x = point.getX();
        double y = point.getY();
        // Adding zero turns a negative zero into zero, which else would be on the other side of the date line.
        return new Place(
                DEGREES * PreciseAngle.of(y + 0.0, x + 0.0),
                DEGREES * PreciseAngle.of(point.getZ() + 0.0, Math.sqrt(x * x + y * y)));
    }

    S2Point point() {
        PreciseAngle north = PreciseAngle.ofRadians(RADIANS * latitude);
        PreciseAngle east = PreciseAngle.ofRadians(RADIANS * longitude);
        return new S2Point(east.cosine() * north.cosine(), east.sine() * north.cosine(), north.sine());
    }

    S2LatLng latLng() {
        return S2LatLng.fromDegrees(latitude, longitude);
    }
}
