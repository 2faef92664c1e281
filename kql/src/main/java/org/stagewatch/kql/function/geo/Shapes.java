package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import java.util.List;

/// What is common to two geometries, or their union: points, lines and a surface.
record Shapes(List<S2Point> points, List<List<S2Point>> lines, List<List<List<S2Point>>> polygons) {
    static Shapes ofLines(List<List<S2Point>> lines) {
        return new Shapes(List.of(), lines, List.of());
    }

    static Shapes of(List<Surface> surfaces) {
        return new Shapes(
                List.of(),
                List.of(),
                surfaces.stream().flatMap(surface -> surface.pieces().stream()).toList());
    }

    static Shapes of(Surface surface) {
        return new Shapes(List.of(), List.of(), surface.isEmpty() ? List.of() : surface.pieces());
    }
}
