package org.stagewatch.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome.Written;
import org.stagewatch.simulation.SimulationSettings;
import org.stagewatch.simulation.output.EvidenceFormat;
import org.stagewatch.telemetry.report.LoadReport;

/// A whole enterprise's telemetry, in each shape that the simulator writes.
class SimulatedEvidenceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void loadsEverySimulatedRow(EvidenceFormat format) throws Exception {
        Written written = write(SimulationSettings.small(7).withFormat(format));

        try (Loaded loaded = Loaded.of(folder.resolve("evidence"))) {
            assertThat(loaded.evidence().report().rows()).isEqualTo(written.rowsByTable());
        }
    }

    @Test
    void findsAPlaceForEachColumnAndValue() throws Exception {
        write(SimulationSettings.small(7));

        try (Loaded loaded = Loaded.of(folder.resolve("evidence"))) {
            LoadReport report = loaded.evidence().report();
            assertThat(report.problems()).isZero();
            assertThat(report.sources())
                    .allMatch(source -> source.unmappedFields().isEmpty());
        }
    }

    private Written write(SimulationSettings settings) throws Exception {
        return (Written) new Simulation(settings).write(folder.resolve("evidence"), folder.resolve("truth"));
    }
}
