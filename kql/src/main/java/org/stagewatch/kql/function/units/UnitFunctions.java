package org.stagewatch.kql.function.units;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Conversions between units of measurement.
public final class UnitFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new ConvertAngle(),
            new ConvertEnergy(),
            new ConvertForce(),
            new ConvertLength(),
            new ConvertMass(),
            new ConvertSpeed(),
            new ConvertTemperature(),
            new ConvertVolume());

    private UnitFunctions() {}
}
