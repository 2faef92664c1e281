package org.stagewatch.kql.function.geo;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of places, lines and areas on Earth, and of the cells of grids.
public final class GeoFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new Angle(),
            new Azimuth(),
            new ClosestPointOnLine(),
            new ClosestPointOnPolygon(),
            new Distance2Points(),
            new DistancePointToLine(),
            new DistancePointToPolygon(),
            new FromWkt(),
            new GeohashNeighbors(),
            new GeohashToCentralPoint(),
            new GeohashToPolygon(),
            new H3CellChildren(),
            new H3CellLevel(),
            new H3CellNeighbors(),
            new H3CellParent(),
            new H3CellRings(),
            new H3CellToCentralPoint(),
            new H3CellToPolygon(),
            new Intersection2Lines(),
            new Intersection2Polygons(),
            new IntersectionLineWithPolygon(),
            new Intersects2Lines(),
            new Intersects2Polygons(),
            new IntersectsLineWithPolygon(),
            new LineBuffer(),
            new LineCentroid(),
            new LineDensify(),
            new LineInterpolatePoint(),
            new LineLength(),
            new LineLocatePoint(),
            new LineSimplify(),
            new LineToS2Cells(),
            new PointBuffer(),
            new PointInCircle(),
            new PointInPolygon(),
            new PointToGeohash(),
            new PointToH3Cell(),
            new PointToS2Cell(),
            new PolygonArea(),
            new PolygonBuffer(),
            new PolygonCentroid(),
            new PolygonDensify(),
            new PolygonPerimeter(),
            new PolygonSimplify(),
            new PolygonToH3Cells(),
            new PolygonToS2Cells(),
            new S2CellNeighbors(),
            new S2CellToCentralPoint(),
            new S2CellToPolygon(),
            new SimplifyPolygonsArray(),
            new UnionLinesArray(),
            new UnionPolygonsArray());

    private GeoFunctions() {}
}
