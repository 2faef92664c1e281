package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class BagMerge implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_merge")
                .shape(DynamicShape.BAG)
                .summary("Merges property bags into one.")
                .notes(
                        "Of members with one name the first counts. Values that are no bags are left out; without any bag the result is null.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("first", DYNAMIC, "The first bag."),
                                parameter("others", DYNAMIC, "The other bags.").repeated()),
                        javaWithNulls(BagMerge::merge))
                .example("bag_merge(dynamic({'a': 1}), dynamic({'a': 2, 'é': 3}))", "dynamic({'a': 1, 'é': 3})")
                .example("bag_merge(dynamic({'a': 1}), dynamic(null))", "dynamic({'a': 1})")
                .build();
    }

    private static @Nullable String merge(@Nullable Object[] arguments) {
        Map<String, Json> merged = null;
        for (int index = 0; index < arguments.length; index++) {
            Map<String, Json> members = Calls.bag(arguments, index);
            if (merged == null) {
                merged = members;
            } else if (members != null) {
                members.forEach(merged::putIfAbsent);
            }
        }
        return merged == null ? null : Calls.result(merged);
    }
}
