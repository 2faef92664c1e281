package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class FormatBytes implements FunctionDefinition {
    private static final List<String> UNITS = List.of("Bytes", "KB", "MB", "GB", "TB", "PB", "EB");
    private static final int KILO = 1024;

    private static final Parameter SIZE = parameter("size", NUMBER, "The size in bytes.");
    private static final Parameter PRECISION =
            parameter("precision", NUMBER, "How many digits follow the point at most; 0 if not given.");
    private static final Parameter UNITS_NAME =
            parameter("units", STRING, "`Bytes`, `KB`, `MB`, `GB`, `TB`, `PB` or `EB`; the one that suits if empty.");

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("format_bytes")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("A size in bytes as text, in a unit that suits it.")
                .notes("A unit is 1,024 times the one before. The result is empty for null and for an unknown unit.")
                .overload(STRING, List.of(SIZE), javaWithNulls(FormatBytes::format))
                .overload(STRING, List.of(SIZE, PRECISION), javaWithNulls(FormatBytes::format))
                .overload(STRING, List.of(SIZE, PRECISION, UNITS_NAME), javaWithNulls(FormatBytes::format))
                .example("format_bytes(700)", "'700 Bytes'")
                .example("format_bytes(1600, 1)", "'1.6 KB'")
                .example("format_bytes(3000000, 2)", "'2.86 MB'")
                .example("format_bytes(3000000, 0, 'KB')", "'2930 KB'")
                .example("format_bytes(real(null))", "''")
                .build();
    }

    private static String format(@Nullable Object[] arguments) {
        BigDecimal size = number(arguments[0]);
        BigDecimal precision = arguments.length > 1 ? number(arguments[1]) : BigDecimal.ZERO;
        String wanted = arguments.length > 2 ? Arguments.text(arguments, 2) : "";
        int unit = wanted.isEmpty() ? suitable(size) : UNITS.indexOf(wanted);
        if (size == null || precision == null || unit < 0) {
            return "";
        }
        BigDecimal scaled = size.divide(BigDecimal.valueOf(KILO).pow(unit));
        int digits = Math.clamp(precision.longValue(), 0, 15);
        BigDecimal rounded = scaled.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + " " + UNITS.get(unit);
    }

    private static int suitable(@Nullable BigDecimal size) {
        int unit = 0;
        BigDecimal next = BigDecimal.valueOf(KILO);
        while (size != null && unit < UNITS.size() - 1 && size.abs().compareTo(next) >= 0) {
            unit++;
            next = next.multiply(BigDecimal.valueOf(KILO));
        }
        return unit;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case Double real -> Double.isFinite(real) ? BigDecimal.valueOf(real) : null;
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            case String decimal -> decimal.isEmpty() ? null : new BigDecimal(decimal);
            case null, default -> null;
        };
    }
}
