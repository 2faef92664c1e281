package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class BagZip implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_zip")
                .shape(DynamicShape.BAG)
                .summary("Makes a property bag of an array of names and one of values.")
                .notes(
                        "Names without a value get null; what is no text among the names is left out. The result is null without an array of names.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("keys", DYNAMIC, "The names."), parameter("values", DYNAMIC, "The values.")),
                        javaWithNulls(BagZip::zip))
                .example(
                        "bag_zip(dynamic(['a', 'é', 'c']), dynamic([1, '2']))",
                        "dynamic({'a': 1, 'é': '2', 'c': null})")
                .example("bag_zip(dynamic(['a', 8, 'b']), dynamic(1))", "dynamic({'a': null, 'b': null})")
                .example("bag_zip(dynamic('a'), dynamic([1]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String zip(@Nullable Object[] arguments) {
        List<Json> names = Calls.array(arguments, 0);
        List<Json> values = Calls.array(arguments, 1);
        if (names == null) {
            return null;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index) instanceof Json.Text(var name)) {
                members.put(name, values == null || index >= values.size() ? Json.NULL : values.get(index));
            }
        }
        return Calls.result(members);
    }
}
