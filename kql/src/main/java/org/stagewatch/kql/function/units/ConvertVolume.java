package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertVolume implements FunctionDefinition {
    /// In cubic metres.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("AcreFoot", 1.0 / 0.000810714),
            Unit.of("AuTablespoon", 2e-5),
            Unit.of("BoardFoot", 2.3597372158e-3),
            Unit.of("Centiliter", 1e-2 / 1e3),
            Unit.of("CubicCentimeter", 1.0 / 1e6),
            Unit.of("CubicDecimeter", 1.0 / 1e3),
            Unit.of("CubicFoot", 2.8316846592e-2),
            Unit.of("CubicHectometer", 1e6),
            Unit.of("CubicInch", 1.6387 * 1e-5),
            Unit.of("CubicKilometer", 1e9),
            Unit.of("CubicMeter", 1),
            Unit.of("CubicMicrometer", 1.0 / 1e18),
            Unit.of("CubicMile", 4.16818182544058e9),
            Unit.of("CubicMillimeter", 1.0 / 1e9),
            Unit.of("CubicYard", 0.764554858),
            Unit.of("Decaliter", 10.0 / 1e3),
            Unit.of("DecausGallon", 10.0 * 0.00378541),
            Unit.of("Deciliter", 1e-1 / 1e3),
            Unit.of("DeciusGallon", 1e-1 * 0.00378541),
            Unit.of("HectocubicFoot", 100.0 * 2.8316846592e-2),
            Unit.of("HectocubicMeter", 100),
            Unit.of("Hectoliter", 100.0 / 1e3),
            Unit.of("HectousGallon", 100.0 * 0.00378541),
            Unit.of("ImperialBeerBarrel", 0.16365924),
            Unit.of("ImperialGallon", 0.00454609000000181430),
            Unit.of("ImperialOunce", 2.84130624999629012e-5),
            Unit.of("ImperialPint", 5.6826125e-4),
            Unit.of("KilocubicFoot", 1e3 * 2.8316846592e-2),
            Unit.of("KilocubicMeter", 1e3),
            Unit.of("KiloimperialGallon", 1e3 * 0.00454609000000181430),
            Unit.of("Kiloliter", 1e3 / 1e3),
            Unit.of("KilousGallon", 1e3 * 0.00378541),
            Unit.of("Liter", 1.0 / 1e3),
            Unit.of("MegacubicFoot", 1e6 * 2.8316846592e-2),
            Unit.of("MegaimperialGallon", 1e6 * 0.00454609000000181430),
            Unit.of("Megaliter", 1e6 / 1e3),
            Unit.of("MegausGallon", 1e6 * 0.00378541),
            Unit.of("MetricCup", 0.00025),
            Unit.of("MetricTeaspoon", 0.5e-5),
            Unit.of("Microliter", 1e-6 / 1e3),
            Unit.of("Milliliter", 1e-3 / 1e3),
            Unit.of("OilBarrel", 0.158987294928),
            Unit.of("UkTablespoon", 1.5e-5),
            Unit.of("UsBeerBarrel", 0.1173477658),
            Unit.of("UsCustomaryCup", 0.0002365882365),
            Unit.of("UsGallon", 0.00378541),
            Unit.of("UsLegalCup", 0.00024),
            Unit.of("UsOunce", 2.95735295625376051e-5),
            Unit.of("UsPint", 4.73176473e-4),
            Unit.of("UsQuart", 9.46352946e-4),
            Unit.of("UsTablespoon", 1.478676478125e-5),
            Unit.of("UsTeaspoon", 4.92892159375e-6)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_volume",
                        "Converts a volume from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("round(convert_volume(1.2, 'CubicMeter', 'AcreFoot'), 12)", "0.000972856800")
                .example("convert_volume(1, 'CubicMeter', 'Liter')", "1000.0")
                .example("convert_volume(1.2, 'é', 'AcreFoot')", "real(null)")
                .example("convert_volume(real(null), 'AcreFoot', 'AcreFoot')", "real(null)")
                .build();
    }
}
