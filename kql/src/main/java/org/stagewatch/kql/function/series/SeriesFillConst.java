package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesFillConst implements FunctionDefinition {
    private static final String NO_CONSTANT = "it doesn't say which value to fill in; give one as second argument";

    @Override
    public ScalarFunction define() {
        Parameter constant = parameter("constant_value", NUMBER, "What to put into the gaps.");
        return ScalarFunction.named("series_fill_const")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Fills the gaps of a series with one value.")
                .overload(
                        DYNAMIC,
                        List.of(Gaps.SERIES),
                        unsupported(Dialect.DUCKDB, NO_CONSTANT),
                        unsupported(Dialect.SPARK, NO_CONSTANT))
                .overload(
                        ReturnType.exactly(DYNAMIC),
                        List.of(Gaps.SERIES, constant),
                        javaWithNulls(SeriesFillConst::fill))
                .overload(
                        ReturnType.exactly(DYNAMIC),
                        List.of(Gaps.SERIES, constant, Gaps.PLACEHOLDER),
                        javaWithNulls(SeriesFillConst::fill))
                .example("series_fill_const(dynamic([111, null, 36]), 0.0)", "dynamic([111, 0.0, 36])")
                .example("series_fill_const(dynamic([7, -1]), 0, -1)", "dynamic([7, 0])")
                .build();
    }

    private static @Nullable String fill(@Nullable Object[] arguments) {
        Gaps gaps = Gaps.of(arguments, 2);
        if (gaps == null) {
            return null;
        }
        Json constant = Series.jsonOf(arguments[1]);
        return Json.array(gaps.filled(Collections.nCopies(gaps.elements().size(), constant)))
                .text();
    }
}
