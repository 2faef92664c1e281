package org.stagewatch.kql.function.geo;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of places, lines and areas on Earth, and of the cells of grids.
public final class GeoFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new Angle(),
            new Azimuth(),
            new Distance2Points(),
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
            new PointInCircle(),
            new PointToGeohash(),
            new PointToH3Cell(),
            new PointToS2Cell(),
            new S2CellNeighbors(),
            new S2CellToCentralPoint(),
            new S2CellToPolygon());

    private GeoFunctions() {}
}
