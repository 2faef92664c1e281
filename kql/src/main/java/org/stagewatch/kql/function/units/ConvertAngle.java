package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertAngle implements FunctionDefinition {
    /// In degrees.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("Arcminute", 1.0 / 60),
            Unit.of("Arcsecond", 1.0 / 3600),
            Unit.of("Centiradian", 1e-2 * 180 / Math.PI),
            Unit.of("Deciradian", 1e-1 * 180 / Math.PI),
            Unit.of("Degree", 1),
            Unit.of("Gradian", 0.9),
            Unit.of("Microdegree", 1e-6),
            Unit.of("Microradian", 1e-6 * 180 / Math.PI),
            Unit.of("Millidegree", 1e-3),
            Unit.of("Milliradian", 1e-3 * 180 / Math.PI),
            Unit.of("Nanodegree", 1e-9),
            Unit.of("Nanoradian", 1e-9 * 180 / Math.PI),
            Unit.of("NatoMil", 9.0 / 160),
            Unit.of("Radian", 180.0 / Math.PI),
            Unit.of("Revolution", 360),
            Unit.tilt("Tilt")));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_angle",
                        "Converts an angle from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("convert_angle(1.2, 'Degree', 'Arcminute')", "72.0")
                .example("round(convert_angle(180, 'Degree', 'Radian'), 12)", "3.14159265359")
                .example("convert_angle(1.2, 'é', 'Arcminute')", "real(null)")
                .example("convert_angle(real(null), 'Arcminute', 'Arcminute')", "real(null)")
                .build();
    }
}
