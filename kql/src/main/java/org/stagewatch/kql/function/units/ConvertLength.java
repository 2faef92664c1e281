package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertLength implements FunctionDefinition {
    /// In metres.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("Angstrom", 1e-10),
            Unit.of("AstronomicalUnit", 1.495978707e11),
            Unit.of("Centimeter", 1e-2),
            Unit.of("Chain", 20.1168),
            Unit.of("DataMile", 1828.8),
            Unit.of("Decameter", 10),
            Unit.of("Decimeter", 1e-1),
            Unit.of("DtpPica", 1.0 / 236.220472441),
            Unit.of("DtpPoint", 2.54e-2 / 72),
            Unit.of("Fathom", 1.8288),
            Unit.of("Foot", 0.3048),
            Unit.of("Hand", 1.016e-1),
            Unit.of("Hectometer", 100),
            Unit.of("Inch", 2.54e-2),
            Unit.of("KilolightYear", 1e3 * 9.46073047258e15),
            Unit.of("Kilometer", 1e3),
            Unit.of("Kiloparsec", 1e3 * 3.08567758128e16),
            Unit.of("LightYear", 9.46073047258e15),
            Unit.of("MegalightYear", 1e6 * 9.46073047258e15),
            Unit.of("Megaparsec", 1e6 * 3.08567758128e16),
            Unit.of("Meter", 1),
            Unit.of("Microinch", 2.54e-8),
            Unit.of("Micrometer", 1e-6),
            Unit.of("Mil", 2.54e-5),
            Unit.of("Mile", 1609.34),
            Unit.of("Millimeter", 1e-3),
            Unit.of("Nanometer", 1e-9),
            Unit.of("NauticalMile", 1852),
            Unit.of("Parsec", 3.08567758128e16),
            Unit.of("PrinterPica", 1.0 / 237.106301584),
            Unit.of("PrinterPoint", 2.54e-2 / 72.27),
            Unit.of("Shackle", 27.432),
            Unit.of("SolarRadius", 6.9551e8),
            Unit.of("Twip", 1.0 / 56692.913385826),
            Unit.of("UsSurveyFoot", 1200.0 / 3937),
            Unit.of("Yard", 0.9144)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_length",
                        "Converts a length from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("round(convert_length(1.2, 'Meter', 'Foot'), 12)", "3.937007874016")
                .example("convert_length(1, 'NauticalMile', 'Meter')", "1852.0")
                .example("convert_length(1.2, 'é', 'Angstrom')", "real(null)")
                .example("convert_length(real(null), 'Angstrom', 'Angstrom')", "real(null)")
                .build();
    }
}
