package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesFitPoly implements FunctionDefinition {
    private static final int GREATEST_DEGREE = 100;

    @Override
    public ScalarFunction define() {
        Parameter values = parameter("y_series", DYNAMIC, "The array of numbers to fit.");
        Parameter places = parameter("x_series", DYNAMIC, "Where each stands; 1, 2, 3 and so on if not given.");
        Parameter degree = parameter("degree", ParameterType.INTEGER, "The highest power; 1 if not given.");
        return ScalarFunction.named("series_fit_poly")
                .summary("The polynomial that fits a series best, and how well, a column each.")
                .notes("All are null if there are too few values for the degree, or anything but finite numbers;"
                        + " `rsquare` is null if all values are the same.")
                .overload(DYNAMIC, List.of(values), java(SeriesFitPoly::values))
                .overload(DYNAMIC, List.of(values, places), java(SeriesFitPoly::values))
                .overload(DYNAMIC, List.of(values, places, degree), java(SeriesFitPoly::values))
                .column("rsquare", REAL)
                .column("coefficients", DYNAMIC)
                .column("variance", REAL)
                .column("rvariance", REAL)
                .column("poly_fit", DYNAMIC)
                .example("toscalar(print series_fit_poly(dynamic([1, 4, 9, 16]), dynamic([1, 2, 3, 4]), 2))", "1.0")
                .example("toscalar(print series_fit_poly(dynamic([null])))", "real(null)")
                .build();
    }

    private static @Nullable String values(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        double[] values = series == null ? null : series.finite();
        if (values == null) {
            return null;
        }
        Series given = arguments.length > 1 ? Series.of(arguments[1]) : null;
        double[] places = arguments.length == 1 ? LineFit.places(values.length) : given == null ? null : given.finite();
        long degree = arguments.length > 2 && arguments[2] instanceof Number number ? number.longValue() : 1;
        if (places == null || places.length != values.length || degree > GREATEST_DEGREE) {
            return null;
        }
        PolynomialFit fit = PolynomialFit.of(places, values, (int) degree);
        if (fit == null) {
            return null;
        }
        return Json.array(List.of(
                        Series.json(fit.determination()),
                        Series.json(fit.coefficients()),
                        Json.of(fit.variance()),
                        Json.of(fit.residual()),
                        Series.json(fit.fitted())))
                .text();
    }
}
