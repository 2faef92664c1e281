package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertForce implements FunctionDefinition {
    /// In newtons.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("Decanewton", 10),
            Unit.of("Dyn", 1.0 / 1e5),
            Unit.of("KilogramForce", 9.80665002864),
            Unit.of("Kilonewton", 1e3),
            Unit.of("KiloPond", 9.80665002864),
            Unit.of("KilopoundForce", 1e3 * 4.44822161526051),
            Unit.of("Meganewton", 1e6),
            Unit.of("Micronewton", 1e-6),
            Unit.of("Millinewton", 1e-3),
            Unit.of("Newton", 1),
            Unit.of("OunceForce", 2.780138509537812e-1),
            Unit.of("Poundal", 0.138255027989730417),
            Unit.of("PoundForce", 4.44822161526051),
            Unit.of("ShortTonForce", 8.896443230521e3),
            Unit.of("TonneForce", 9.80665002864e3)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_force",
                        "Converts a force from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("convert_force(1.2, 'Newton', 'Decanewton')", "0.12")
                .example("convert_force(2, 'Kilonewton', 'Newton')", "2000.0")
                .example("convert_force(1.2, 'é', 'Decanewton')", "real(null)")
                .example("convert_force(real(null), 'Decanewton', 'Decanewton')", "real(null)")
                .build();
    }
}
