package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The plugins by name. Source: the list in Microsoft's language service.
public final class Plugins {
    private static final Map<String, Plugin> ALL = new TreeMap<>(RefusedPlugins.all());

    static {
        ALL.putAll(ActivityPlugins.all());
        ALL.put("bag_unpack", new BagUnpack());
        ALL.put("dcount_intersect", new DcountIntersect());
        ALL.put("new_activity_metrics", new NewActivity());
        ALL.put("pivot", new Pivot());
        ALL.put("narrow", new Narrow());
        ALL.put("preview", new Preview());
        ALL.put("rows_near", new RowsNear());
        ALL.put("rolling_percentile", new RollingPercentile());
        ALL.put("schema_merge", new SchemaMerge());
        ALL.put("sequence_detect", new SequenceDetect());
        ALL.put("identity", PluginCall::rows);
        ALL.put("geo_polygon_lookup", new GeoLookup(GeoLookup.Shape.POLYGON));
        ALL.put("geo_line_lookup", new GeoLookup(GeoLookup.Shape.LINE));
        ALL.put("ipv4_lookup", new AddressLookup(AddressLookup.Version.IPV4));
        ALL.put("ipv6_lookup", new AddressLookup(AddressLookup.Version.IPV6));
    }

    private Plugins() {}

    static @Nullable Plugin named(String name) {
        return ALL.get(name);
    }

    /// Why each plugin is not run, by its name; empty for those that are.
    public static SortedMap<String, String> refusals() {
        SortedMap<String, String> refusals = new TreeMap<>();
        ALL.forEach((name, plugin) -> refusals.put(name, plugin.reason()));
        return refusals;
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }
}
