package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertTemperature implements FunctionDefinition {
    /// In kelvins.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.scaled("DegreeCelsius", 1, 273.15),
            Unit.scaled("DegreeDelisle", -2.0 / 3, 373.15),
            Unit.scaled("DegreeFahrenheit", 5.0 / 9, 459.67 * 5 / 9),
            Unit.scaled("DegreeNewton", 100.0 / 33, 273.15),
            Unit.of("DegreeRankine", 5.0 / 9),
            Unit.scaled("DegreeReaumur", 5.0 / 4, 273.15),
            Unit.scaled("DegreeRoemer", 40.0 / 21, 273.15 - 7.5 * 40 / 21),
            Unit.of("Kelvin", 1),
            Unit.scaled("MillidegreeCelsius", 1.0 / 1000, 273.15),
            Unit.of("SolarTemperature", 5778)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_temperature",
                        "Converts a temperature from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("round(convert_temperature(1.2, 'Kelvin', 'DegreeCelsius'), 9)", "-271.95")
                .example("round(convert_temperature(212, 'DegreeFahrenheit', 'DegreeCelsius'), 9)", "100.0")
                .example("convert_temperature(1.2, 'é', 'DegreeCelsius')", "real(null)")
                .example("convert_temperature(real(null), 'DegreeCelsius', 'DegreeCelsius')", "real(null)")
                .build();
    }
}
