package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ConvertEnergy implements FunctionDefinition {
    /// In joules.
    private static final UnitConversion UNITS = new UnitConversion(List.of(
            Unit.of("BritishThermalUnit", 1055.05585262),
            Unit.of("Calorie", 4.184),
            Unit.of("DecathermEc", 10.0 * 1.05505585262e8),
            Unit.of("DecathermImperial", 10.0 * 1.05505585257348e8),
            Unit.of("DecathermUs", 10.0 * 1.054804e8),
            Unit.of("ElectronVolt", 1.602176565e-19),
            Unit.of("Erg", 1e-7),
            Unit.of("FootPound", 1.355817948),
            Unit.of("GigabritishThermalUnit", 1e9 * 1055.05585262),
            Unit.of("GigaelectronVolt", 1e9 * 1.602176565e-19),
            Unit.of("Gigajoule", 1e9),
            Unit.of("GigawattDay", 1e9 * 24 * 3600),
            Unit.of("GigawattHour", 1e9 * 3600),
            Unit.of("HorsepowerHour", 2.6845195377e6),
            Unit.of("Joule", 1),
            Unit.of("KilobritishThermalUnit", 1e3 * 1055.05585262),
            Unit.of("Kilocalorie", 1e3 * 4.184),
            Unit.of("KiloelectronVolt", 1e3 * 1.602176565e-19),
            Unit.of("Kilojoule", 1e3),
            Unit.of("KilowattDay", 1e3 * 24 * 3600),
            Unit.of("KilowattHour", 1e3 * 3600),
            Unit.of("MegabritishThermalUnit", 1e6 * 1055.05585262),
            Unit.of("Megacalorie", 1e6 * 4.184),
            Unit.of("MegaelectronVolt", 1e6 * 1.602176565e-19),
            Unit.of("Megajoule", 1e6),
            Unit.of("MegawattDay", 1e6 * 24 * 3600),
            Unit.of("MegawattHour", 1e6 * 3600),
            Unit.of("Millijoule", 1e-3),
            Unit.of("TeraelectronVolt", 1e12 * 1.602176565e-19),
            Unit.of("TerawattDay", 1e12 * 24 * 3600),
            Unit.of("TerawattHour", 1e12 * 3600),
            Unit.of("ThermEc", 1.05505585262e8),
            Unit.of("ThermImperial", 1.05505585257348e8),
            Unit.of("ThermUs", 1.054804e8),
            Unit.of("WattDay", 24.0 * 3600),
            Unit.of("WattHour", 3600)));

    @Override
    public ScalarFunction define() {
        return UNITS.function(
                        "convert_energy",
                        "Converts an energy from one unit to another.",
                        arguments -> UNITS.convert(arguments))
                .example("round(convert_energy(1.2, 'Joule', 'BritishThermalUnit'), 15)", "0.001137380544376")
                .example("convert_energy(1, 'KilowattHour', 'Joule')", "3600000.0")
                .example("convert_energy(1.2, 'é', 'BritishThermalUnit')", "real(null)")
                .example("convert_energy(real(null), 'BritishThermalUnit', 'BritishThermalUnit')", "real(null)")
                .build();
    }
}
