package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

/// `tohex()`. Source: the manual page of that name.
final class ToHex implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("tohex")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Writes a number in hexadecimal.")
                .overload(
                        STRING,
                        List.of(parameter("value", LONG, "The number; two's complement if negative.")),
                        java(arguments -> Long.toHexString((Long) arguments[0])))
                .overload(
                        STRING,
                        List.of(
                                parameter("value", INT, "The number; two's complement if negative."),
                                parameter("length", LONG, "At least so many digits.")),
                        java(arguments -> padded(Integer.toHexString((Integer) arguments[0]), (Long) arguments[1])))
                .overload(
                        STRING,
                        List.of(
                                parameter("value", LONG, "The number; two's complement if negative."),
                                parameter("length", LONG, "At least so many digits.")),
                        java(arguments -> padded(Long.toHexString((Long) arguments[0]), (Long) arguments[1])))
                .example("tohex(256)", "'100'")
                .example("tohex(-256)", "'ffffffffffffff00'")
                .example("tohex(toint(-256), 8)", "'ffffff00'")
                .example("tohex(256, 8)", "'00000100'")
                .example("tohex(long(null))", "''")
                .build();
    }

    private static final int MAX_LENGTH = 64;

    private static String padded(String digits, @Nullable Long length) {
        long missing = length == null ? 0 : Math.min(length, MAX_LENGTH) - digits.length();
        return missing <= 0 ? digits : "0".repeat((int) missing) + digits;
    }
}
