package org.stagewatch.kql.function.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Reads the well-known text of geometries in two dimensions. Source: OGC 06-103r4, chapter 7.
final class WellKnownText {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z]+|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|[(),])\\s*");
    private static final int MAX_DEPTH = 100;

    private final Matcher tokens;
    private String token = "";

    private WellKnownText(String text) {
        tokens = TOKEN.matcher(text);
        advance();
    }

    /// The geometry as GeoJSON; null if the text isn't one.
    static @Nullable Json parse(String text) {
        WellKnownText reader = new WellKnownText(text);
        Json geometry = reader.geometry(0);
        return geometry != null && reader.token.isEmpty() && reader.isAtEnd() ? geometry : null;
    }

    private @Nullable Json geometry(int depth) {
        String type = token.toUpperCase(Locale.ROOT);
        advance();
        return switch (type) {
            case "POINT" -> of("Point", first(list(this::position)));
            case "LINESTRING" -> of("LineString", positions());
            case "POLYGON" -> of("Polygon", lines());
            case "MULTIPOINT" -> of("MultiPoint", array(list(this::point)));
            case "MULTILINESTRING" -> of("MultiLineString", lines());
            case "MULTIPOLYGON" -> of("MultiPolygon", array(list(this::lines)));
            case "GEOMETRYCOLLECTION" -> depth < MAX_DEPTH ? collection(list(() -> geometry(depth + 1))) : null;
            default -> null;
        };
    }

    private static @Nullable Json of(String type, @Nullable Json coordinates) {
        return coordinates == null ? null : GeoJson.geometry(type, coordinates);
    }

    private static @Nullable Json collection(@Nullable List<Json> geometries) {
        if (geometries == null) {
            return null;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", Json.of("GeometryCollection"));
        members.put("geometries", Json.array(geometries));
        return new Json.Bag(members);
    }

    private static @Nullable Json array(@Nullable List<Json> elements) {
        return elements == null ? null : Json.array(elements);
    }

    private static @Nullable Json first(@Nullable List<Json> elements) {
        return elements != null && elements.size() == 1 ? elements.getFirst() : null;
    }

    private @Nullable Json lines() {
        return array(list(this::positions));
    }

    private @Nullable Json positions() {
        return array(list(this::position));
    }

    /// A position, perhaps in parentheses.
    private @Nullable Json point() {
        return token.equals("(") ? first(list(this::position)) : position();
    }

    private @Nullable Json position() {
        Double longitude = number();
        Double latitude = number();
        return longitude == null || latitude == null ? null : GeoJson.position(longitude, latitude);
    }

    private @Nullable Double number() {
        try {
            double number = Double.parseDouble(token);
            advance();
            return number;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// What one of something is read by.
    @FunctionalInterface
    private interface Part {
        @Nullable
        Json read();
    }

    /// Parts between parentheses; null if one can't be read.
    private @Nullable List<Json> list(Part part) {
        List<Json> parts = new ArrayList<>();
        if (!token.equals("(")) {
            return null;
        }
        do {
            advance();
            Json one = part.read();
            if (one == null) {
                return null;
            }
            parts.add(one);
        } while (token.equals(","));
        if (!token.equals(")")) {
            return null;
        }
        advance();
        return parts;
    }

    private boolean isAtEnd() {
        return tokens.hitEnd() || tokens.regionStart() == tokens.regionEnd();
    }

    private void advance() {
        if (tokens.lookingAt()) {
            token = tokens.group(1);
            tokens.region(tokens.end(), tokens.regionEnd());
        } else {
            token = "";
        }
    }
}
