package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertSpeed implements FunctionDefinition {
    /// In metres per second.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("CentimeterPerHour", 1e-2 / 3600),
            Unit.of("CentimeterPerMinute", 1e-2 / 60),
            Unit.of("CentimeterPerSecond", 1e-2),
            Unit.of("DecimeterPerMinute", 1e-1 / 60),
            Unit.of("DecimeterPerSecond", 1e-1),
            Unit.of("FootPerHour", 0.3048 / 3600),
            Unit.of("FootPerMinute", 0.3048 / 60),
            Unit.of("FootPerSecond", 0.3048),
            Unit.of("InchPerHour", 2.54e-2 / 3600),
            Unit.of("InchPerMinute", 2.54e-2 / 60),
            Unit.of("InchPerSecond", 2.54e-2),
            Unit.of("KilometerPerHour", 1e3 / 3600),
            Unit.of("KilometerPerMinute", 1e3 / 60),
            Unit.of("KilometerPerSecond", 1e3),
            Unit.of("Knot", 0.514444),
            Unit.of("MeterPerHour", 1.0 / 3600),
            Unit.of("MeterPerMinute", 1.0 / 60),
            Unit.of("MeterPerSecond", 1),
            Unit.of("MicrometerPerMinute", 1e-6 / 60),
            Unit.of("MicrometerPerSecond", 1e-6),
            Unit.of("MilePerHour", 0.44704),
            Unit.of("MillimeterPerHour", 1e-3 / 3600),
            Unit.of("MillimeterPerMinute", 1e-3 / 60),
            Unit.of("MillimeterPerSecond", 1e-3),
            Unit.of("NanometerPerMinute", 1e-9 / 60),
            Unit.of("NanometerPerSecond", 1e-9),
            Unit.of("UsSurveyFootPerHour", 1200.0 / 3937 / 3600),
            Unit.of("UsSurveyFootPerMinute", 1200.0 / 3937 / 60),
            Unit.of("UsSurveyFootPerSecond", 1200.0 / 3937),
            Unit.of("YardPerHour", 0.9144 / 3600),
            Unit.of("YardPerMinute", 0.9144 / 60),
            Unit.of("YardPerSecond", 0.9144)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_speed",
                        "Converts a speed from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("round(convert_speed(1.2, 'MeterPerSecond', 'CentimeterPerHour'), 6)", "432000.0")
                .example("round(convert_speed(36, 'KilometerPerHour', 'MeterPerSecond'), 9)", "10.0")
                .example("convert_speed(1.2, 'é', 'CentimeterPerHour')", "real(null)")
                .example("convert_speed(real(null), 'CentimeterPerHour', 'CentimeterPerHour')", "real(null)")
                .build();
    }
}
