package org.stagewatch.kql.function.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.AddressLocations;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.agent.AgentFunctions;
import org.stagewatch.kql.function.aggregate.AggregateFunctions;
import org.stagewatch.kql.function.conversion.ConversionFunctions;
import org.stagewatch.kql.function.datetime.DatetimeFunctions;
import org.stagewatch.kql.function.dynamic.DynamicFunctions;
import org.stagewatch.kql.function.encoding.EncodingFunctions;
import org.stagewatch.kql.function.geo.GeoFunctions;
import org.stagewatch.kql.function.math.MathFunctions;
import org.stagewatch.kql.function.network.GeoInfoFromIpAddress;
import org.stagewatch.kql.function.network.NetworkFunctions;
import org.stagewatch.kql.function.operator.OperatorFunctions;
import org.stagewatch.kql.function.refused.RefusedFunctions;
import org.stagewatch.kql.function.series.SeriesFunctions;
import org.stagewatch.kql.function.sketch.SketchFunctions;
import org.stagewatch.kql.function.tabular.TabularFunctions;
import org.stagewatch.kql.function.text.TextFunctions;
import org.stagewatch.kql.function.units.UnitFunctions;

/// The functions a query can call, by name and alias. Immutable, and made once.
public final class FunctionLibrary {
    private static final FunctionLibrary STANDARD = new FunctionLibrary(
            List.of(
                    OperatorFunctions.ALL,
                    ConversionFunctions.ALL,
                    TextFunctions.ALL,
                    DatetimeFunctions.ALL,
                    DynamicFunctions.ALL,
                    MathFunctions.ALL,
                    NetworkFunctions.ALL,
                    EncodingFunctions.ALL,
                    AgentFunctions.ALL,
                    SeriesFunctions.ALL,
                    GeoFunctions.ALL,
                    SketchFunctions.ALL,
                    TabularFunctions.ALL,
                    UnitFunctions.ALL,
                    RefusedFunctions.ALL),
            List.of(AggregateFunctions.ALL));

    private final Map<String, ScalarFunction> scalars = new LinkedHashMap<>();
    private final Map<String, AggregateFunction> aggregates = new LinkedHashMap<>();

    private FunctionLibrary(
            List<List<FunctionDefinition>> scalarFamilies, List<List<AggregateDefinition>> aggregateFamilies) {
        for (List<FunctionDefinition> family : scalarFamilies) {
            family.forEach(definition -> add(definition.define()));
        }
        for (List<AggregateDefinition> family : aggregateFamilies) {
            family.forEach(definition -> add(definition.define()));
        }
    }

    private FunctionLibrary(FunctionLibrary other, ScalarFunction replacement) {
        scalars.putAll(other.scalars);
        aggregates.putAll(other.aggregates);
        scalars.put(replacement.name(), replacement);
    }

    /// The same functions, which find addresses in these places.
    public FunctionLibrary with(AddressLocations locations) {
        return locations.equals(AddressLocations.NONE)
                ? this
                : new FunctionLibrary(this, new GeoInfoFromIpAddress(locations).define());
    }

    /// All functions of this product.
    public static FunctionLibrary standard() {
        return STANDARD;
    }

    /// A scalar function or operator by its name in queries, which is case-sensitive.
    public @Nullable ScalarFunction scalar(String name) {
        return scalars.get(name);
    }

    public @Nullable AggregateFunction aggregate(String name) {
        return aggregates.get(name);
    }

    /// Each function once, in the order of the families.
    public Collection<ScalarFunction> scalars() {
        return scalars.values().stream().distinct().toList();
    }

    public Collection<AggregateFunction> aggregates() {
        return aggregates.values().stream().distinct().toList();
    }

    private void add(ScalarFunction function) {
        put(scalars, function.name(), function);
        function.aliases().forEach(alias -> put(scalars, alias, function));
    }

    private void add(AggregateFunction function) {
        put(aggregates, function.name(), function);
        function.aliases().forEach(alias -> put(aggregates, alias, function));
    }

    private static <F> void put(Map<String, F> functions, String name, F function) {
        if (functions.putIfAbsent(name, function) != null) {
            throw new IllegalStateException("two functions are called " + name);
        }
    }
}
