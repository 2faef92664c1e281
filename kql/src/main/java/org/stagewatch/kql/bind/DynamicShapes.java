package org.stagewatch.kql.bind;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Which dynamic values are known to be arrays or bags: constants, what some functions and aggregations give, and the
/// columns that hold such values.
final class DynamicShapes {
    private static final Set<String> ARRAYS = Set.of(
            "array_iff",
            "bag_keys",
            "base64_decode_toarray",
            "datetime_list_timezones",
            "extract_all",
            "geo_geohash_neighbors",
            "geo_h3cell_children",
            "geo_h3cell_neighbors",
            "geo_h3cell_rings",
            "geo_line_to_s2cells",
            "geo_polygon_to_h3cells",
            "geo_polygon_to_s2cells",
            "geo_s2cell_neighbors",
            "hll",
            "hll_if",
            "hll_merge",
            "ipv4_range_to_cidr_list",
            "make_list",
            "make_list_if",
            "make_list_with_nulls",
            "make_set",
            "make_set_if",
            "pack_array",
            "parse_command_line",
            "parse_csv",
            "range",
            "repeat",
            "series_acos",
            "series_add",
            "series_asin",
            "series_atan",
            "series_cos",
            "series_divide",
            "series_equals",
            "series_exp",
            "series_fir",
            "series_floor",
            "series_greater",
            "series_greater_equals",
            "series_iir",
            "series_less",
            "series_less_equals",
            "series_log",
            "series_multiply",
            "series_not_equals",
            "series_pow",
            "series_seasonal",
            "series_sign",
            "series_sin",
            "series_subtract",
            "series_tan",
            "set_difference",
            "set_intersect",
            "set_union",
            "split",
            "tdigest",
            "tdigest_merge",
            "to_utf8",
            "treepath",
            "unicode_codepoints_from_string",
            "zip");
    private static final Set<String> BAGS = Set.of(
            "bag_merge",
            "bag_pack",
            "bag_remove_keys",
            "bag_set_key",
            "bag_zip",
            "buildschema",
            "geo_from_wkt",
            "make_bag",
            "make_bag_if",
            "parse_path",
            "parse_url",
            "parse_urlquery",
            "parse_user_agent",
            "parse_xml",
            "series_fit_2lines_dynamic",
            "series_fit_line_dynamic",
            "series_stats_dynamic");

    private final Map<Column, DynamicShape> columns = new HashMap<>();

    /// The shapes of columns, to go on from.
    void putAll(DynamicShapes others) {
        columns.putAll(others.columns);
    }

    /// Notes what a column holds.
    void note(Column column, DynamicShape shape) {
        if (column.type() == ScalarType.DYNAMIC && shape != DynamicShape.ANY) {
            columns.put(column, shape);
        }
    }

    DynamicShape of(ScalarExpression value) {
        return switch (value) {
            case ScalarExpression.Constant(var type, var constant)
            when type == ScalarType.DYNAMIC && constant != null -> ofText(constant.toString());
            case ScalarExpression.ColumnValue(var column) -> of(column);
            case ScalarExpression.Call call
            when call.type() == ScalarType.DYNAMIC -> ofFunction(call.function().name());
            default -> DynamicShape.ANY;
        };
    }

    DynamicShape of(Column column) {
        return columns.getOrDefault(column, DynamicShape.ANY);
    }

    /// What a function or an aggregation function gives.
    static DynamicShape ofFunction(String name) {
        if (ARRAYS.contains(name)) {
            return DynamicShape.ARRAY;
        }
        return BAGS.contains(name) ? DynamicShape.BAG : DynamicShape.ANY;
    }

    private static DynamicShape ofText(String json) {
        return switch (json.isEmpty() ? ' ' : json.charAt(0)) {
            case '[' -> DynamicShape.ARRAY;
            case '{' -> DynamicShape.BAG;
            default -> DynamicShape.ANY;
        };
    }
}
