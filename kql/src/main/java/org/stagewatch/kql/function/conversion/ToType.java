package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// `tostring()`, `tolong()` and their kin. Sources: the manual pages of that name.
final class ToType implements FunctionDefinition {
    private final ScalarType type;

    ToType(ScalarType type) {
        this.type = type;
    }

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder builder = ScalarFunction.named("to" + type.kqlName())
                .resultName(ResultName.ONLY_ARGUMENT)
                .summary("Turns a value into " + (type == ScalarType.INT ? "an " : "a ") + type.kqlName() + ".")
                .overload(
                        ReturnType.exactly(type),
                        List.of(parameter(
                                "value",
                                type == ScalarType.GUID ? ParameterType.STRING_OR_DYNAMIC : ParameterType.ANY,
                                "The value to convert.")),
                        type == ScalarType.STRING ? Overload.Nulls.NEVER : Overload.Nulls.POSSIBLE,
                        lowered(call -> Conversion.convert(
                                call.dialect(),
                                call.sql(0),
                                call.operands().getFirst().type(),
                                type)));
        return withExamples(builder).build();
    }

    private ScalarFunction.Builder withExamples(ScalarFunction.Builder builder) {
        return switch (type) {
            case STRING ->
                builder.notes("A null becomes the empty string.")
                        .example("tostring(1)", "'1'")
                        .example("tostring(1.0)", "'1.0'")
                        .example("tostring(true)", "'true'")
                        .example("tostring(datetime(2024-01-02 03:04))", "'2024-01-02T03:04:00.0000000Z'")
                        .example("tostring(90m)", "'01:30:00'")
                        .example("tostring(dynamic({'a': 'é'}))", "'{\"a\":\"é\"}'")
                        .example("tostring(dynamic([9.999999999999998, 0.1]))", "'[9.999999999999999,0.1]'")
                        .example("tostring(dynamic('é'))", "'é'")
                        .example("tostring(long(null))", "''");
            case BOOL ->
                builder.alias("toboolean")
                        .notes("Text that is neither a truth value nor a whole number gives null.")
                        .example("tobool('True')", "true")
                        .example("tobool(0)", "false")
                        .example("tobool('é')", "bool(null)");
            case INT ->
                builder.notes("A fraction is cut off. What doesn't fit gives null.")
                        .example("toint('42')", "int(42)")
                        .example("toint(2.9)", "int(2)")
                        .example("toint(3000000000)", "int(null)")
                        .example("toint('')", "int(null)");
            case LONG ->
                builder.notes("A fraction is cut off. Text in hexadecimal begins with `0x`.")
                        .example("tolong('42')", "42")
                        .example("tolong('0x1F')", "31")
                        .example("tolong(-2.9)", "-2")
                        .example("tolong(dynamic('7'))", "7")
                        .example("tolong('é')", "long(null)");
            case REAL ->
                builder.alias("todouble")
                        .example("toreal('1.5e3')", "1500.0")
                        .example("toreal(2)", "2.0")
                        .example("toreal('')", "real(null)");
            case DECIMAL ->
                builder.notes("A decimal has 34 digits.")
                        .example("todecimal('0.10')", "decimal(0.10)")
                        .example("todecimal('')", "decimal(null)");
            case DATETIME ->
                builder.notes("Text is read as ISO 8601 or one of the other forms of the manual, in UTC.")
                        .example("todatetime('2024-01-02T03:04:05Z')", "datetime(2024-01-02 03:04:05)")
                        .example("todatetime('')", "datetime(null)");
            case TIMESPAN ->
                builder.alias("totime")
                        .example("totimespan('1.02:03:04')", "time(1.02:03:04)")
                        .example("totimespan('')", "timespan(null)");
            case GUID ->
                builder.example(
                                "toguid('70FC66F7-8279-44FC-9092-D364D70FCE44')",
                                "guid(70fc66f7-8279-44fc-9092-d364d70fce44)")
                        .example("toguid('')", "guid(null)");
            case DYNAMIC, ERROR -> throw new IllegalStateException("no function converts to " + type);
        };
    }
}
