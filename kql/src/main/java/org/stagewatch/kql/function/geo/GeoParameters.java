package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import com.google.common.geometry.S2Point;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.json.Json;

/// The parameters that functions of places share, and how their arguments are read.
final class GeoParameters {
    static final Parameter LINE = parameter("lineString", DYNAMIC, "A LineString or MultiLineString of GeoJSON.");
    static final Parameter POLYGON = parameter("polygon", DYNAMIC, "A Polygon or MultiPolygon of GeoJSON.");
    static final Parameter LINES = parameter("lineStrings", DYNAMIC, "An array of lines of GeoJSON.");
    static final Parameter POLYGONS = parameter("polygons", DYNAMIC, "An array of polygons of GeoJSON.");
    static final Parameter GEOHASH = parameter("geohash", STRING, "A geohash.");
    static final Parameter S2_CELL = parameter("s2cell", STRING, "The token of an S2 cell.");
    static final Parameter H3_CELL = parameter("h3cell", STRING, "The token of an H3 cell.");
    static final Parameter LEVEL = number("level", "The level of the cells, 0 to 30.");
    static final Parameter RESOLUTION = number("resolution", "The resolution of the cells, 0 to 15.");
    static final Parameter RADIUS = number("radius", "A distance in meters.");
    static final Parameter TOLERANCE = number("tolerance", "A distance in meters.");

    private static final ParameterType FLAG = ParameterType.oneOf(BOOL, INT, LONG, REAL, DECIMAL);

    private GeoParameters() {}

    static Parameter longitude(String name) {
        return number(name, "A longitude in degrees, -180 to 180.");
    }

    static Parameter latitude(String name) {
        return number(name, "A latitude in degrees, -90 to 90.");
    }

    static Parameter line(String name) {
        return parameter(name, DYNAMIC, LINE.meaning());
    }

    static Parameter polygon(String name) {
        return parameter(name, DYNAMIC, POLYGON.meaning());
    }

    static Parameter flag(String name, String meaning) {
        return parameter(name, FLAG, meaning);
    }

    /// A flag that can only be false.
    ///
    /// @param reason why it can't be true
    static ArgumentCheck mustBeFalse(int argument, String reason) {
        return constants -> isFalse(constants.get(argument)) ? null : new ArgumentCheck.Fault(argument, reason);
    }

    private static boolean isFalse(@Nullable Object constant) {
        return Boolean.FALSE.equals(constant) || constant instanceof Number number && number.doubleValue() == 0;
    }

    static Parameter number(String name, String meaning) {
        return parameter(name, ParameterType.NUMBER, meaning);
    }

    /// A number of any type; a decimal is held as text or as a number.
    static double real(@Nullable Object[] arguments, int index) {
        Object value = Objects.requireNonNull(arguments[index]);
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
    }

    /// A level of a grid; -1, which no grid has, if the number isn't whole or too large.
    static int level(@Nullable Object[] arguments, int index) {
        double value = real(arguments, index);
        return value == Math.rint(value) && Math.abs(value) < 1_000_000 ? (int) value : -1;
    }

    /// The place of a longitude and the latitude after it; null if it isn't on Earth.
    static @Nullable Place place(@Nullable Object[] arguments, int index) {
        return Place.of(real(arguments, index), real(arguments, index + 1));
    }

    static @Nullable S2Point point(@Nullable Object[] arguments, int index) {
        Place place = place(arguments, index);
        return place == null ? null : place.point();
    }

    /// A dynamic; JSON's null if it is no JSON.
    static Json json(@Nullable Object[] arguments, int index) {
        Json json = Json.parse(Arguments.text(arguments, index));
        return json == null ? Json.NULL : json;
    }
}
