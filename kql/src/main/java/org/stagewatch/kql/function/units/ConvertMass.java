package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertMass implements FunctionDefinition {
    /// In kilograms.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("Centigram", 1e-2 / 1e3),
            Unit.of("Decagram", 10.0 / 1e3),
            Unit.of("Decigram", 1e-1 / 1e3),
            Unit.of("EarthMass", 5.9722e24),
            Unit.of("Grain", 1.0 / 15432.358352941431),
            Unit.of("Gram", 1.0 / 1e3),
            Unit.of("Hectogram", 100.0 / 1e3),
            Unit.of("Kilogram", 1e3 / 1e3),
            Unit.of("Kilopound", 1e3 * 0.45359237),
            Unit.of("Kilotonne", 1e3 * 1e3),
            Unit.of("LongHundredweight", 1.0 / 0.01968413055222121),
            Unit.of("LongTon", 1.0160469088e3),
            Unit.of("Megapound", 1e6 * 0.45359237),
            Unit.of("Megatonne", 1e6 * 1e3),
            Unit.of("Microgram", 1e-6 / 1e3),
            Unit.of("Milligram", 1e-3 / 1e3),
            Unit.of("Nanogram", 1e-9 / 1e3),
            Unit.of("Ounce", 1.0 / 35.2739619),
            Unit.of("Pound", 0.45359237),
            Unit.of("ShortHundredweight", 1.0 / 0.022046226218487758),
            Unit.of("ShortTon", 9.0718474e2),
            Unit.of("Slug", 1.0 / 6.852176556196105e-2),
            Unit.of("SolarMass", 1.98947e30),
            Unit.of("Stone", 1.0 / 0.1574731728702698),
            Unit.of("Tonne", 1e3)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_mass",
                        "Converts a mass from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("round(convert_mass(1.2, 'Kilogram', 'Pound'), 12)", "2.645547146219")
                .example("convert_mass(1, 'Tonne', 'Kilogram')", "1000.0")
                .example("convert_mass(1.2, 'é', 'Centigram')", "real(null)")
                .example("convert_mass(real(null), 'Centigram', 'Centigram')", "real(null)")
                .build();
    }
}
