package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class ToHex implements FunctionDefinition {
    private static final int MAX_DIGITS = 16;

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("tohex")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Writes a number in hexadecimal digits.")
                .notes("Negative numbers are in two's complement, of 8 digits for an int and of 16 for a long.")
                .overload(
                        STRING,
                        List.of(parameter("value", INT, "The number.")),
                        java(arguments -> Integer.toHexString((int) Arguments.number(arguments, 0))))
                .overload(
                        STRING,
                        List.of(
                                parameter("value", INT, "The number."),
                                parameter(
                                        "minLength",
                                        LONG,
                                        "How many digits there are at least, with zeros in front; at most 16.")),
                        java(arguments -> padded(
                                Integer.toHexString((int) Arguments.number(arguments, 0)),
                                Arguments.number(arguments, 1))))
                .overload(
                        STRING,
                        List.of(parameter("value", LONG, "The number.")),
                        java(arguments -> Long.toHexString(Arguments.number(arguments, 0))))
                .overload(
                        STRING,
                        List.of(
                                parameter("value", LONG, "The number."),
                                parameter(
                                        "minLength",
                                        LONG,
                                        "How many digits there are at least, with zeros in front; at most 16.")),
                        java(arguments -> padded(
                                Long.toHexString(Arguments.number(arguments, 0)), Arguments.number(arguments, 1))))
                .example("tohex(256)", "'100'")
                .example("tohex(-256)", "'ffffffffffffff00'")
                .example("tohex(int(-256), 8)", "'ffffff00'")
                .example("tohex(256, 8)", "'00000100'")
                .example("tohex(long(null))", "''")
                .build();
    }

    private static String padded(String digits, long minLength) {
        return "0".repeat(Math.clamp(minLength - digits.length(), 0, MAX_DIGITS - digits.length())) + digits;
    }
}
